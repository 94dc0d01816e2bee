package io.praevia.assessment;

import io.praevia.kernel.text.Message;
import java.util.Arrays;
import java.util.Locale;

/** Where an assessment is; the vocabulary that BPMN elements use in their extension property {@code phase}. */
public enum Phase {
    SCREENING(false),
    QUESTIONNAIRE(false),
    REVIEW(false),
    REWORK(false),
    DPO_ADVICE(false),
    CONSULTATION(false),
    SIGN_OFF(false),
    APPROVED(true),
    CONDITIONALLY_APPROVED(true),
    REJECTED(true),
    NOT_REQUIRED(true),
    WITHDRAWN(true);

    private final boolean closed;

    Phase(boolean closed) {
        this.closed = closed;
    }

    /** The phase in words. */
    public Message label() {
        return Message.of("assessment.phase." + key());
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
