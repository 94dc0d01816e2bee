package io.praevia.shell.web;

import io.praevia.identity.CurrentPerson;
import io.praevia.identity.account.ChosenLanguage;
import io.praevia.kernel.text.Languages;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** The reader's language: chosen in the account, else in this browser, else asked for by it, else the organisation's. */
@Component("localeResolver")
class ReaderLanguage implements LocaleResolver {

    private static final String COOKIE = "praevia-language";
    private static final String FOUND = ReaderLanguage.class.getName();
    private static final Duration YEAR = Duration.ofDays(365);

    private final CurrentPerson current;
    private final ChosenLanguage chosen;
    private final Languages languages;

    ReaderLanguage(CurrentPerson current, ChosenLanguage chosen, Languages languages) {
        this.current = current;
        this.chosen = chosen;
        this.languages = languages;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (request.getAttribute(FOUND) instanceof Locale found) {
            return found;
        }
        Locale language = ofPerson()
                .or(() -> ofCookie(request))
                .or(() -> languages.asked(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)))
                .orElse(languages.standard());
        request.setAttribute(FOUND, language);
        return language;
    }

    /** Remembers the language in this browser; null forgets it. */
    @Override
    public void setLocale(
            HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale language) {
        request.removeAttribute(FOUND);
        if (language != null) {
            request.setAttribute(FOUND, language);
        }
        if (response != null) {
            ResponseCookie cookie = ResponseCookie.from(COOKIE, language == null ? "" : language.toLanguageTag())
                    .path("/")
                    .maxAge(language == null ? Duration.ZERO : YEAR)
                    .httpOnly(true)
                    .sameSite("Lax")
                    .secure(request.isSecure())
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        }
    }

    /** Error pages are drawn in the browser's language when the database cannot be asked. */
    private Optional<Locale> ofPerson() {
        try {
            return current.findId().flatMap(chosen::of);
        } catch (DataAccessException e) {
            return Optional.empty();
        }
    }

    private Optional<Locale> ofCookie(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null ? Optional.empty() : languages.offered(cookie.getValue());
    }
}
