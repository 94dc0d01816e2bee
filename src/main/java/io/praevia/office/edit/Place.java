package io.praevia.office.edit;

import java.util.Locale;

/**
 * What is edited: the head of the questionnaire, or a section, question or check by id.
 *
 * @param section where a new question goes, empty for everything else
 */
public record Place(Kind kind, String id, String section) {

    /** The id in addresses of what does not exist yet. */
    public static final String NEW = "new";

    /** What can be edited in a form. */
    public enum Kind {
        HEAD,
        SECTION,
        QUESTION,
        CHECK;

        /** The word used in addresses and message keys. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean isNew() {
        return id.equals(NEW);
    }

    /** The name by which findings call it. */
    public String finding() {
        return kind == Kind.HEAD ? "the questionnaire" : kind.word() + " " + id;
    }
}
