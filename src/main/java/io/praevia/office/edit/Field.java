package io.praevia.office.edit;

import java.util.List;

/**
 * One field of a form over a part of a questionnaire.
 *
 * @param name of the property in the file
 * @param choices what can be chosen, empty when anything can be written
 * @param folded whether it is seldom needed
 */
public record Field(String name, Kind kind, boolean required, List<String> choices, boolean folded) {

    /** How a property is written. */
    public enum Kind {
        LINE,
        AREA,
        FEEL,
        NUMBER,
        CHOICE,
        MANY,
        FLAG,
        CODES,
        LINES,
        REQUIRED,
        OPTIONS,
        COLUMNS,
        SUPPLEMENTS
    }

    /** For templates: the kind in small letters. */
    public String look() {
        return kind.name().toLowerCase(java.util.Locale.ROOT);
    }
}
