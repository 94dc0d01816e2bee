package io.praevia.shell.web;

import io.praevia.identity.CurrentPerson;
import io.praevia.identity.Person;
import io.praevia.identity.Role;
import io.praevia.kernel.text.Languages;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.WebUtils;

/** Gives every page its frame: who is signed in, where they may go, what they must know. */
@ControllerAdvice
class ShellAdvice {

    static final List<String> THEMES = List.of("light", "dark");
    static final String THEME_COOKIE = "praevia-theme";
    static final String AUTO = "auto";

    private final CurrentPerson current;
    private final MessageSource messages;
    private final Languages languages;
    private final boolean demo;
    private final String version;

    ShellAdvice(
            CurrentPerson current,
            MessageSource messages,
            Languages languages,
            @Value("${praevia.demo}") boolean demo,
            ObjectProvider<BuildProperties> build) {
        this.current = current;
        this.messages = messages;
        this.languages = languages;
        this.demo = demo;
        this.version = Optional.ofNullable(build.getIfAvailable())
                .map(BuildProperties::getVersion)
                .orElse("development");
    }

    @ModelAttribute("shell")
    ShellModel shell(HttpServletRequest request) {
        Optional<Person> person = current.findId().map(id -> current.get());
        return new ShellModel(
                person.isPresent(),
                person.map(Person::name).orElse(""),
                person.map(Person::initials).orElse(""),
                demo,
                demo
                        ? List.of(messages.getMessage("shell.banner.demo", null, LocaleContextHolder.getLocale()))
                        : List.of(),
                person.map(p -> nav(p, request.getRequestURI())).orElse(List.of()),
                version,
                theme(request),
                languages.choices());
    }

    private static List<ShellModel.NavItem> nav(Person person, String path) {
        List<ShellModel.NavItem> items = new ArrayList<>();
        items.add(item("layout.nav.work", "/", path.equals("/") || path.startsWith("/office/work")));
        items.add(item("layout.nav.assessments", "/assessments", path.startsWith("/assessments")));
        items.add(item("layout.nav.register", "/register", path.startsWith("/register")));
        items.add(item("layout.nav.measures", "/measures", path.startsWith("/measures")));
        if (person.readsEverything()) {
            items.add(item("layout.nav.dashboard", "/dashboard", path.startsWith("/dashboard")));
        }
        if (person.is(Role.AUDITOR) || person.is(Role.PRIVACY_OFFICER) || person.is(Role.DPO)) {
            items.add(item("layout.nav.trail", "/trail", path.startsWith("/trail")));
        }
        if (person.is(Role.PRIVACY_OFFICER) || person.is(Role.DPO)) {
            items.add(item("layout.nav.late", "/office/late", path.startsWith("/office/late")));
        }
        if (person.is(Role.PRIVACY_OFFICER)) {
            boolean here = path.startsWith("/office") && !path.startsWith("/office/late");
            items.add(item("layout.nav.questionnaires", "/office/questionnaires", here));
        }
        if (person.is(Role.ADMINISTRATOR)) {
            items.add(item("layout.nav.operations", "/operations", path.startsWith("/operations")));
        }
        return items;
    }

    private static ShellModel.NavItem item(String labelKey, String href, boolean current) {
        return new ShellModel.NavItem(labelKey, href, current);
    }

    private static String theme(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, THEME_COOKIE);
        return cookie != null && THEMES.contains(cookie.getValue()) ? cookie.getValue() : AUTO;
    }
}
