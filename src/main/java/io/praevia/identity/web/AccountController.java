package io.praevia.identity.web;

import io.praevia.identity.Allowed;
import io.praevia.identity.CurrentPerson;
import io.praevia.identity.absence.Absences;
import io.praevia.identity.account.ApiTokens;
import io.praevia.identity.account.OwnAccount;
import io.praevia.identity.account.PersonSessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's own account. */
@Controller
@RequestMapping("/account")
class AccountController {

    private final CurrentPerson current;
    private final OwnAccount account;
    private final Absences absences;
    private final ApiTokens tokens;
    private final PersonSessions sessions;
    private final AccountPage page;

    AccountController(
            CurrentPerson current,
            OwnAccount account,
            Absences absences,
            ApiTokens tokens,
            PersonSessions sessions,
            AccountPage page) {
        this.current = current;
        this.account = account;
        this.absences = absences;
        this.tokens = tokens;
        this.sessions = sessions;
        this.page = page;
    }

    @GetMapping
    @Allowed.SignedIn
    String show(Model model, HttpSession session) {
        page.fill(model, session.getId());
        return "identity/account";
    }

    @PostMapping("/absences")
    @Allowed.SignedIn
    ModelAndView plan(DeputyForm form, HttpSession session, RedirectAttributes after) {
        return page.plan(form, session, after, () -> absences.plan(form.draft()));
    }

    @PostMapping("/absences/{id}/end")
    @Allowed.SignedIn
    ModelAndView endAbsence(@PathVariable UUID id, HttpSession session, RedirectAttributes after) {
        return page.after("deputy-ended", session, after, () -> absences.end(id));
    }

    @PostMapping("/password")
    @Allowed.SignedIn
    ModelAndView changePassword(
            @RequestParam(required = false) @Nullable String old,
            @RequestParam(required = false) @Nullable String wanted,
            HttpSession session,
            RedirectAttributes after) {
        return page.after("password", session, after, () -> {
            account.changePassword(old, wanted);
            sessions.endOthers(current.id(), session.getId());
        });
    }

    @PostMapping("/language")
    @Allowed.SignedIn
    ModelAndView chooseLanguage(
            @RequestParam String language,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes after) {
        return page.after("language", request.getSession(), after, () -> page.choose(language, request, response));
    }

    @PostMapping("/tokens")
    @Allowed.SignedIn
    ModelAndView makeToken(
            @RequestParam(required = false) @Nullable String name, HttpSession session, RedirectAttributes after) {
        return page.after(
                "tokens", session, after, () -> after.addFlashAttribute("secret", tokens.issue(current.id(), name)));
    }

    @PostMapping("/tokens/{id}/revoke")
    @Allowed.SignedIn
    ModelAndView revokeToken(@PathVariable UUID id, HttpSession session, RedirectAttributes after) {
        return page.after("revoked", session, after, () -> tokens.revoke(current.id(), id));
    }

    @PostMapping("/sessions/{handle}/end")
    @Allowed.SignedIn
    ModelAndView endSession(@PathVariable String handle, HttpSession session, RedirectAttributes after) {
        return page.after("sessions", session, after, () -> sessions.end(current.id(), handle));
    }

    @PostMapping("/sessions/end-others")
    @Allowed.SignedIn
    ModelAndView endOtherSessions(HttpSession session, RedirectAttributes after) {
        return page.after("sessions", session, after, () -> sessions.endOthers(current.id(), session.getId()));
    }
}
