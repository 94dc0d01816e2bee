package io.praevia.kernel.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Which languages people can choose: those whose files are all there, or fewer by configuration. */
@Component("languages")
public class Languages {

    private final List<String> wanted;
    private final Locale standard;

    /**
     * @param wanted language tags with commas; empty offers every language that is translated
     * @param standard for whoever has not chosen and whose browser asks for none of them
     */
    Languages(@Value("${praevia.languages:}") String wanted, @Value("${praevia.language:en}") String standard) {
        this.wanted = Arrays.stream(wanted.split(","))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .toList();
        this.standard = Locale.forLanguageTag(standard);
        LocaleContextHolder.setDefaultLocale(this.standard);
    }

    public List<Locale> offered() {
        return wanted.isEmpty()
                ? Catalogue.shipped().complete()
                : wanted.stream().map(Locale::forLanguageTag).toList();
    }

    /** What is offered, for a page to choose from. */
    public List<Choice> choices() {
        return offered().stream()
                .map(language -> new Choice(language.toLanguageTag(), name(language)))
                .toList();
    }

    /** The language of the organisation. */
    public Locale standard() {
        return standard;
    }

    public Optional<Locale> offered(@Nullable String tag) {
        return tag == null
                ? Optional.empty()
                : offered().stream()
                        .filter(language -> language.toLanguageTag().equalsIgnoreCase(tag))
                        .findFirst();
    }

    /** The best of those that a browser asks for in its header Accept-Language. */
    public Optional<Locale> asked(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        try {
            List<Locale> offered = offered();
            return Locale.LanguageRange.parse(header).stream()
                    .flatMap(range -> match(range.getRange(), offered).stream())
                    .findFirst();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The language as its speakers write it, such as Français. */
    public static String name(Locale language) {
        String name = language.getDisplayName(language);
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }

    /** The same language and region, else the same language: pt and pt-PT get pt-BR. */
    private static Optional<Locale> match(String range, List<Locale> offered) {
        Locale asked = Locale.forLanguageTag(range);
        return offered.stream()
                .filter(asked::equals)
                .findFirst()
                .or(() -> offered.stream()
                        .filter(language -> language.getLanguage().equals(asked.getLanguage()))
                        .findFirst());
    }

    /** A language by its tag and as its speakers write it. */
    public record Choice(String tag, String name) {}
}
