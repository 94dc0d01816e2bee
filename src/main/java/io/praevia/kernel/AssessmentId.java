package io.praevia.kernel;

import java.util.UUID;

/** Identifies an assessment; also the business key of its process. */
public record AssessmentId(UUID value) {

    public static AssessmentId random() {
        return new AssessmentId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    public static AssessmentId of(String text) {
        return new AssessmentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
