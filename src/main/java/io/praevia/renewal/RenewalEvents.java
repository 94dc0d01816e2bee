package io.praevia.renewal;

import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.DomainEvent;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What happens in rounds that others are told about. */
public final class RenewalEvents {

    private RenewalEvents() {}

    /** The day of a round comes closer. */
    public record ComingUp(AssessmentId id, UUID renewal, LocalDate day) implements DomainEvent {

        @Override
        public Optional<AssessmentId> assessment() {
            return Optional.of(id);
        }

        @Override
        public String action() {
            return "renewal.coming-up";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("renewal", renewal.toString(), "day", day.toString());
        }
    }

    /**
     * A cause was noted.
     *
     * @param joined true if the owner was asked already, so that no new step tells them
     */
    public record CauseNoted(Renewal renewal, Renewal.Cause cause, boolean joined) implements DomainEvent {

        @Override
        public Optional<AssessmentId> assessment() {
            return Optional.of(renewal.assessment());
        }

        @Override
        public String action() {
            return "renewal.cause-noted";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of(
                    "renewal", renewal.id().toString(),
                    "kind", cause.kind().key(),
                    "source", cause.source());
        }

        @Override
        public Map<String, String> personal() {
            return cause.words().isEmpty() ? Map.of() : Map.of("words", cause.words());
        }
    }
}
