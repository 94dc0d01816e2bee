package io.praevia.shell.web;

import io.praevia.identity.Allowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** Colours and language of this browser; works signed out too. */
@Controller
class Preferences {

    private static final Duration YEAR = Duration.ofDays(365);

    private final LocaleResolver locales;

    Preferences(LocaleResolver locales) {
        this.locales = locales;
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
        if (List.of(Locale.getISOLanguages()).contains(language)) {
            locales.setLocale(request, response, Locale.forLanguageTag(language));
        }
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
