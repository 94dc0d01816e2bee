package io.praevia.assessment;

import java.util.Arrays;
import java.util.Locale;

/** Where an assessment is; the vocabulary that BPMN elements use in their extension property {@code phase}. */
public enum Phase {
    SCREENING("Screening", false),
    QUESTIONNAIRE("Questionnaire", false),
    REVIEW("In review", false),
    REWORK("Back with the owner", false),
    DPO_ADVICE("DPO advice", false),
    CONSULTATION("Prior consultation", false),
    SIGN_OFF("Sign-off", false),
    APPROVED("Approved", true),
    CONDITIONALLY_APPROVED("Approved with conditions", true),
    REJECTED("Rejected", true),
    NOT_REQUIRED("No full assessment needed", true),
    WITHDRAWN("Withdrawn", true);

    private final String label;
    private final boolean closed;

    Phase(String label, boolean closed) {
        this.label = label;
        this.closed = closed;
    }

    /** The phase in words. */
    public String label() {
        return label;
    }

    /** True once the assessment is decided or withdrawn. */
    public boolean closed() {
        return closed;
    }

    /** The key in diagrams, the database and the API, such as {@code dpo-advice}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException if the key is not in the vocabulary */
    public static Phase of(String key) {
        return Arrays.stream(values())
                .filter(phase -> phase.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown phase " + key));
    }
}
