package io.praevia.matrix;

import java.util.Locale;

/** The kinds of person of the matrix, in the order of its columns. */
public enum Who {
    ANONYMOUS,
    OWNER,
    OTHER_OWNER,
    CONTRIBUTOR,
    ASSIGNED_REVIEWER,
    SAME_DEPARTMENT_REVIEWER,
    OTHER_DEPARTMENT_REVIEWER,
    EXECUTIVE,
    PRIVACY_OFFICER,
    DPO,
    AUDITOR,
    ADMINISTRATOR,
    DEACTIVATED;

    String column() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
