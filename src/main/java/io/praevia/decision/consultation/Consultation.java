package io.praevia.decision.consultation;

import io.praevia.kernel.text.Message;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The prior consultation of the supervisory authority (GDPR Art. 36).
 *
 * @param extensionNotifiedOn when the authority told of an extension
 */
public record Consultation(
        String authority,
        LocalDate submittedOn,
        Optional<LocalDate> extensionNotifiedOn,
        Optional<Answer> answer,
        int version) {

    private static final int WEEKS = 8;
    private static final int MORE_WEEKS = 6;

    /** The last day for the authority's advice: 8 weeks, and 6 more if it told of an extension within a month (Art. 36(2)). */
    public LocalDate dueOn() {
        return extended() ? submittedOn.plusWeeks(WEEKS + MORE_WEEKS) : submittedOn.plusWeeks(WEEKS);
    }

    /** The last day on which the authority may tell of an extension. */
    public LocalDate extensionPossibleUntil() {
        return submittedOn.plusMonths(1);
    }

    public boolean extended() {
        return extensionNotifiedOn
                .filter(day -> !day.isAfter(extensionPossibleUntil()))
                .isPresent();
    }

    /** What the authority said. */
    public record Answer(Outcome outcome, String text, LocalDate on) {}

    /** The authority's position. */
    public enum Outcome {
        NO_OBJECTION,
        ADVICE,
        PROHIBITED;

        public Message label() {
            return Message.of("decision.authority." + key());
        }

        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        /** @throws IllegalArgumentException if no outcome has this key */
        public static Outcome of(String key) {
            return valueOf(key.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
        }
    }
}
