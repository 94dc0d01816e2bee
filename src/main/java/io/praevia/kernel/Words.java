package io.praevia.kernel;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Words that a person typed: checked for length, normalised, otherwise kept as typed (output escapes them). */
public final class Words {

    /** The longest single-line text, in characters. */
    public static final int LINE = 200;

    /** The longest free text, in characters. */
    public static final int TEXT = 20_000;

    private Words() {}

    /** @throws Refused.Invalid if the text is blank or longer than {@code max} characters */
    public static String required(String field, @Nullable String text, int max, String whenMissing) {
        String words = optional(field, text, max);
        if (words.isEmpty()) {
            throw new Refused.Invalid(field, whenMissing);
        }
        return words;
    }

    /** Empty text for nothing. @throws Refused.Invalid if longer than {@code max} characters */
    public static String optional(String field, @Nullable String text, int max) {
        String words = clean(text);
        if (words.length() > max) {
            throw new Refused.Invalid(field, "layout.refused.long", max, words.length());
        }
        return words;
    }

    private static String clean(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String unix = text.replace("\r\n", "\n").replace('\r', '\n');
        String visible = unix.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "");
        return Normalizer.normalize(visible, Normalizer.Form.NFC).strip();
    }
}
