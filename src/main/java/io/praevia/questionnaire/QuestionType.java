package io.praevia.questionnaire;

import java.util.Locale;

/** The kind of answer a question or a table column takes. */
public enum QuestionType {
    TEXT,
    LONG_TEXT,
    RICH_TEXT,
    YES_NO,
    CHOICE,
    CHOICES,
    SCALE,
    NUMBER,
    DATE,
    COUNTRY,
    COUNTRIES,
    PERSON,
    DEPARTMENT,
    TABLE,
    FILES;

    /** The name used in questionnaire files, message keys and field templates, such as {@code long-text}. */
    public String fragment() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The name of the field template; things chosen from a list share one. */
    public String template() {
        return this == COUNTRY || this == PERSON || this == DEPARTMENT ? "select" : fragment();
    }

    /** Whether the field is a group of controls, which needs a legend in place of a label. */
    public boolean isGroup() {
        return this == YES_NO || this == CHOICE || this == CHOICES || this == SCALE || this == TABLE || this == FILES;
    }
}
