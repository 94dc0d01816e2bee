package io.praevia.shell.web;

import io.praevia.identity.Allowed;
import io.praevia.identity.CurrentPerson;
import io.praevia.identity.account.OwnAccount;
import io.praevia.kernel.text.Languages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** Colours of this browser, and the language of the person or, signed out, of the browser. */
@Controller
class Preferences {

    private static final Duration YEAR = Duration.ofDays(365);

    private final LocaleResolver locales;
    private final Languages languages;
    private final CurrentPerson current;
    private final OwnAccount account;

    Preferences(LocaleResolver locales, Languages languages, CurrentPerson current, OwnAccount account) {
        this.locales = locales;
        this.languages = languages;
        this.current = current;
        this.account = account;
    }

    @PostMapping("/preferences/theme")
    @Allowed.Anyone
    String theme(@RequestParam String theme, HttpServletRequest request, HttpServletResponse response) {
        boolean named = ShellAdvice.THEMES.contains(theme);
        ResponseCookie cookie = ResponseCookie.from(ShellAdvice.THEME_COOKIE, named ? theme : "")
                .path("/")
                .maxAge(named ? YEAR : Duration.ZERO)
                .sameSite("Lax")
                .secure(request.isSecure())
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return back(request);
    }

    @PostMapping("/preferences/language")
    @Allowed.Anyone
    String language(@RequestParam String language, HttpServletRequest request, HttpServletResponse response) {
        languages.offered(language).ifPresent(chosen -> {
            if (current.findId().isPresent()) {
                account.chooseLanguage(chosen);
            }
            locales.setLocale(request, response, chosen);
        });
        return back(request);
    }

    /** The page that the form was on, if it is one of ours. */
    private static String back(HttpServletRequest request) {
        String path = path(request.getHeader(HttpHeaders.REFERER));
        return "redirect:" + (path.startsWith("/") && !path.startsWith("//") ? path : "/");
    }

    private static String path(@Nullable String referer) {
        try {
            URI page = URI.create(referer == null ? "" : referer);
            String query = page.getRawQuery();
            return page.getRawPath() + (query == null ? "" : "?" + query);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
