package io.praevia.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** In which language pages speak: the chosen one, else the browser's, out of those that are translated. */
@Configuration(proxyBeanMethods = false)
class Languages {

    @Bean
    LocaleResolver localeResolver(MessageSource messages) {
        List<Locale> translated = translated(messages);
        CookieLocaleResolver resolver = new CookieLocaleResolver("praevia-language") {
            @Override
            protected Locale parseLocaleValue(String value) {
                Locale chosen = Locale.forLanguageTag(value);
                return translated.contains(chosen) ? chosen : Locale.ENGLISH;
            }
        };
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        resolver.setDefaultLocaleFunction(request -> ofBrowser(request, translated));
        return resolver;
    }

    private static Locale ofBrowser(HttpServletRequest request, List<Locale> translated) {
        String wanted = request.getHeader("Accept-Language");
        try {
            Locale best = wanted == null ? null : Locale.lookup(Locale.LanguageRange.parse(wanted), translated);
            return Objects.requireNonNullElse(best, Locale.ENGLISH);
        } catch (IllegalArgumentException e) {
            return Locale.ENGLISH;
        }
    }

    private static List<Locale> translated(MessageSource messages) {
        String tags = messages.getMessage("layout.languages", null, "en", Locale.ENGLISH);
        return Arrays.stream(Objects.requireNonNull(tags).split(","))
                .map(String::strip)
                .map(Locale::forLanguageTag)
                .toList();
    }
}
