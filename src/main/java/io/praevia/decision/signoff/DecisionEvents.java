package io.praevia.decision.signoff;

import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.DomainEvent;
import java.util.Map;
import java.util.Optional;

/** What happens at the end of an assessment. */
public final class DecisionEvents {

    private DecisionEvents() {}

    /** The risk acceptor signed. */
    public record Signed(AssessmentId id, int submission, SignOff.Outcome outcome, String reason, String conditions)
            implements DomainEvent {
        @Override
        public Optional<AssessmentId> assessment() {
            return Optional.of(id);
        }

        @Override
        public String action() {
            return "decision.signed";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("outcome", outcome.key(), "submission", Integer.toString(submission));
        }

        @Override
        public Map<String, String> personal() {
            return Map.of("reason", reason, "conditions", conditions);
        }
    }
}
