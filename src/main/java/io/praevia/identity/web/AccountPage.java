package io.praevia.identity.web;

import io.praevia.identity.CurrentPerson;
import io.praevia.identity.Departments;
import io.praevia.identity.Person;
import io.praevia.identity.account.ApiTokens;
import io.praevia.identity.account.ChosenLanguage;
import io.praevia.identity.account.Deputies;
import io.praevia.identity.account.OwnAccount;
import io.praevia.identity.account.PersonSessions;
import io.praevia.kernel.Refused;
import io.praevia.kernel.text.Languages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

/** What the account page shows, and what follows each of its forms. */
@Component
class AccountPage {

    private static final Map<String, String> ANCHORS = Map.of("revoked", "tokens", "deputy-ended", "deputy");

    private final CurrentPerson current;
    private final Departments departments;
    private final Deputies deputies;
    private final OwnAccount account;
    private final PersonSessions sessions;
    private final ApiTokens tokens;
    private final MessageSource messages;
    private final ChosenLanguage chosen;
    private final Languages languages;
    private final AbsenceLines lines;

    AccountPage(
            CurrentPerson current,
            Departments departments,
            Deputies deputies,
            OwnAccount account,
            PersonSessions sessions,
            ApiTokens tokens,
            MessageSource messages,
            ChosenLanguage chosen,
            Languages languages,
            AbsenceLines lines) {
        this.lines = lines;
        this.chosen = chosen;
        this.languages = languages;
        this.current = current;
        this.departments = departments;
        this.deputies = deputies;
        this.account = account;
        this.sessions = sessions;
        this.tokens = tokens;
        this.messages = messages;
    }

    void fill(Model model, String session) {
        Person me = current.get();
        model.addAllAttributes(Map.of(
                "person", me,
                "department", departments.nameOf(me.department()),
                "candidates", deputies.candidates(me),
                "hasPassword", account.hasPassword(),
                "language", chosen.of(me.id()).map(Locale::toLanguageTag).orElse(""),
                "languages", languages.choices(),
                "tokens", tokens.of(me.id()),
                "sessions", sessions.of(me.id(), session)));
        lines.fill(me.id(), model);
    }

    /** A language from the list, or none; pages follow from the next on. */
    void choose(String tag, HttpServletRequest request, HttpServletResponse response) {
        Optional<Locale> language = languages.offered(tag);
        if (language.isEmpty() && !tag.isEmpty()) {
            throw new Refused.Invalid("language", "identity.refused.language");
        }
        account.chooseLanguage(language.orElse(null));
        Objects.requireNonNull(RequestContextUtils.getLocaleResolver(request))
                .setLocale(request, response, language.orElse(null));
    }

    /** Back to the section with a word about it, or the page again with its problems. */
    ModelAndView after(String section, HttpSession session, RedirectAttributes after, Runnable act) {
        return after(section, session, after, act, new ExtendedModelMap());
    }

    /** The same for an absence, with what was typed. */
    ModelAndView plan(DeputyForm form, HttpSession session, RedirectAttributes after, Runnable act) {
        return after("deputy", session, after, act, new ExtendedModelMap().addAttribute("typed", form));
    }

    private ModelAndView after(
            String section, HttpSession session, RedirectAttributes after, Runnable act, Model model) {
        try {
            act.run();
        } catch (Refused.Invalid refused) {
            fill(model, session.getId());
            model.addAttribute("errors", refused.problems());
            return new ModelAndView("identity/account", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        after.addFlashAttribute(
                "said", messages.getMessage("identity.account.said." + section, null, LocaleContextHolder.getLocale()));
        return new ModelAndView("redirect:/account#" + ANCHORS.getOrDefault(section, section));
    }
}
