package io.praevia.decision.signoff;

import io.praevia.kernel.PersonId;
import io.praevia.kernel.text.Message;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How a risk acceptor decided on one submission.
 *
 * @param inPlaceOf whose deputy signed, empty when they signed for themselves
 */
public record SignOff(
        int submission,
        Outcome outcome,
        String reason,
        String conditions,
        Optional<LocalDate> nextReviewOn,
        PersonId by,
        Optional<PersonId> inPlaceOf,
        Instant at) {

    /** What can be decided. */
    public enum Outcome {
        APPROVED,
        CONDITIONALLY_APPROVED,
        REJECTED,
        BACK_TO_OWNER;

        public Message act() {
            return Message.of("decision.outcome.act." + key());
        }

        public Message done() {
            return Message.of("decision.outcome.done." + key());
        }

        /** True if the processing may start. */
        public boolean approves() {
            return this == APPROVED || this == CONDITIONALLY_APPROVED;
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
