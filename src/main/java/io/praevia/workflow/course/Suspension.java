package io.praevia.workflow.course;

import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.DomainEvent;
import io.praevia.kernel.PersonId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** A process that the privacy office stopped for a while: no step can be finished until it goes on. */
public record Suspension(AssessmentId assessment, String reason, PersonId by, Instant at) {

    /** The office stopped the process. */
    public record Suspended(AssessmentId about, String reason) implements DomainEvent {
        @Override
        public Optional<AssessmentId> assessment() {
            return Optional.of(about);
        }

        @Override
        public String action() {
            return "process.suspended";
        }

        @Override
        public Map<String, String> personal() {
            return Map.of("reason", reason);
        }
    }

    /** The office let the process go on. */
    public record Resumed(AssessmentId about) implements DomainEvent {
        @Override
        public Optional<AssessmentId> assessment() {
            return Optional.of(about);
        }

        @Override
        public String action() {
            return "process.resumed";
        }
    }
}
