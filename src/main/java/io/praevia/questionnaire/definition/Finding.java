package io.praevia.questionnaire.definition;

/**
 * Something wrong in a definition file.
 *
 * @param rule the name of the rule that found it, such as {@code dangling-id}
 * @param remedy what to do about it
 */
public record Finding(String file, String place, Severity severity, String rule, String message, String remedy) {

    /** A finding that keeps the file from being used. */
    public static Finding error(String file, String place, String rule, String message, String remedy) {
        return new Finding(file, place, Severity.ERROR, rule, message, remedy);
    }

    /** A finding that somebody should look at. */
    public static Finding warning(String file, String place, String rule, String message, String remedy) {
        return new Finding(file, place, Severity.WARNING, rule, message, remedy);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** All of it in one line. */
    @Override
    public String toString() {
        String where = place.isEmpty() ? file : file + ": " + place;
        return (where + ": " + message + " " + remedy + " [" + severity.name().toLowerCase(java.util.Locale.ROOT) + ", "
                        + rule + "]")
                .replaceAll("\\s*\\R\\s*", " ");
    }

    /** Errors keep a file from being used, warnings do not. */
    public enum Severity {
        ERROR,
        WARNING
    }
}
