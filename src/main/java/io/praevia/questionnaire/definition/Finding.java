package io.praevia.questionnaire.definition;

import io.praevia.kernel.text.Message;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Something wrong in a definition file.
 *
 * @param place where in the file, such as {@code question purposes, when} or {@code /sections/0/title}
 * @param rule the name of the rule that found it, such as {@code dangling-id}
 * @param remedy what to do about it
 */
public record Finding(String file, String place, Severity severity, String rule, Message message, Message remedy) {

    /** A finding that keeps the file from being used; see {@link #warning}. */
    public static Finding error(String file, String place, String key, Object... arguments) {
        return of(file, place, Severity.ERROR, key, arguments);
    }

    /**
     * A finding that somebody should look at.
     *
     * @param key {@code lint.<rule>} or {@code lint.<rule>.<case>}; with {@code .do} behind it says the remedy
     */
    public static Finding warning(String file, String place, String key, Object... arguments) {
        return of(file, place, Severity.WARNING, key, arguments);
    }

    private static Finding of(String file, String place, Severity severity, String key, Object... arguments) {
        return new Finding(
                file,
                place,
                severity,
                key.split("\\.")[1],
                Message.of(key, arguments),
                Message.of(key + ".do", arguments));
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** The place in words: what stands in the file stays as it is, {@code question}, {@code line} and so on do not. */
    public String where() {
        return where(LocaleContextHolder.getLocale());
    }

    private String where(Locale language) {
        return Arrays.stream(place.split(", "))
                .map(step -> step(step, language))
                .collect(Collectors.joining(", "));
    }

    private static String step(String step, Locale language) {
        if (step.equals("the questionnaire"))
            return Message.of("lint.place.whole").in(language);
        String[] words = step.split(" ", 2);
        return words.length == 2 && words[0].matches("question|section|check|column|point|rule|output|line")
                ? Message.of("lint.place." + words[0], words[1]).in(language)
                : step;
    }

    /** All of it in one line. */
    public String in(Locale language) {
        String where = place.isEmpty() ? file : file + ": " + where(language);
        Message kind = Message.of(isError() ? "lint.severity.error" : "lint.severity.warning");
        return (where + ": " + message.in(language) + " " + remedy.in(language) + " [" + kind.in(language) + ", " + rule
                        + "]")
                .replaceAll("\\s*\\R\\s*", " ");
    }

    /** All of it in one line, in the reader's language. */
    @Override
    public String toString() {
        return in(LocaleContextHolder.getLocale());
    }

    /** Errors keep a file from being used, warnings do not. */
    public enum Severity {
        ERROR,
        WARNING
    }
}
