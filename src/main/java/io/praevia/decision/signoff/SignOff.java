package io.praevia.decision.signoff;

import io.praevia.kernel.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** How a risk acceptor decided on one submission. */
public record SignOff(
        int submission,
        Outcome outcome,
        String reason,
        String conditions,
        Optional<LocalDate> nextReviewOn,
        PersonId by,
        Instant at) {

    /** What can be decided. */
    public enum Outcome {
        APPROVED("Approve", "Approved"),
        CONDITIONALLY_APPROVED("Approve with conditions", "Approved with conditions"),
        REJECTED("Reject", "Rejected"),
        BACK_TO_OWNER("Send back to the owner", "Sent back to the owner");

        private final String act;
        private final String done;

        Outcome(String act, String done) {
            this.act = act;
            this.done = done;
        }

        public String act() {
            return act;
        }

        public String done() {
            return done;
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
