package io.praevia.kernel;

import java.io.Serializable;

/** A department's short stable key, such as {@code legal}; decision tables and questionnaires name departments by it. */
public record DepartmentId(String value) implements Serializable {

    /** The privacy office reviews every assessment. */
    public static final DepartmentId PRIVACY = new DepartmentId("privacy");

    @Override
    public String toString() {
        return value;
    }
}
