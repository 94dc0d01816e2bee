package io.praevia.kernel.text;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * A sentence by its key, so that each reader gets it in the own language.
 *
 * @param key in {@code messages/*.properties}
 * @param arguments numbers, days, texts, or messages in turn
 */
public record Message(String key, List<Object> arguments) implements Serializable {

    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }

    /** Words that nobody translates: a name, a text that a person wrote. */
    public static Message verbatim(String words) {
        return of("layout.verbatim", words);
    }

    /** One sentence after the other. */
    public Message and(Message next) {
        return of("layout.sentences", this, next);
    }

    public String in(Locale language) {
        return Catalogue.shipped().say(language, key, arguments.toArray());
    }

    /** For logs and for what is stored for machines. */
    public String english() {
        return in(Locale.ENGLISH);
    }

    /** In the language of whoever reads this page or answer now. */
    @Override
    public String toString() {
        return in(LocaleContextHolder.getLocale());
    }
}
