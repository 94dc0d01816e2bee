package io.praevia.assessment;

import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.DomainEvent;
import io.praevia.kernel.PersonId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** What happens to an assessment. */
public final class AssessmentEvents {

    private AssessmentEvents() {}

    /** A person described a project. */
    public record Started(AssessmentId id, String reference, PersonId owner, String title) implements DomainEvent {
        @Override
        public Optional<AssessmentId> assessment() {
            return Optional.of(id);
        }

        @Override
        public String action() {
            return "assessment.started";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("reference", reference, "owner", owner.toString());
        }

        @Override
        public Map<String, String> personal() {
            return Map.of("title", title);
        }
    }

    /** The process reached an element that carries another phase. */
    public record PhaseEntered(AssessmentId id, Phase phase, Phase before) implements DomainEvent {
        @Override
        public Optional<AssessmentId> assessment() {
            return Optional.of(id);
        }

        @Override
        public String action() {
            return "assessment.phase-entered";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("phase", phase.key(), "before", before.key());
        }
    }

    /** Somebody on the owner's side asked a colleague to answer something; {@code target} is the id of the request. */
    public record Asked(AssessmentId id, PersonId person, String target, Optional<LocalDate> due, String href)
            implements DomainEvent {
        @Override
        public Optional<AssessmentId> assessment() {
            return Optional.of(id);
        }

        @Override
        public String action() {
            return "colleague.asked";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("person", person.toString(), "target", target);
        }
    }

    /** The assessment went on with a newer version of the questionnaire; {@code answers} no longer fitted as they were. */
    public record Moved(AssessmentId id, int from, int to, int answers) implements DomainEvent {
        @Override
        public Optional<AssessmentId> assessment() {
            return Optional.of(id);
        }

        @Override
        public String action() {
            return "questionnaire.moved";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of(
                    "from", Integer.toString(from), "to", Integer.toString(to), "answers", Integer.toString(answers));
        }
    }

    /** The owner withdrew the assessment. */
    public record Withdrawn(AssessmentId id, String reason) implements DomainEvent {
        @Override
        public Optional<AssessmentId> assessment() {
            return Optional.of(id);
        }

        @Override
        public String action() {
            return "assessment.withdrawn";
        }

        @Override
        public Map<String, String> personal() {
            return Map.of("reason", reason);
        }
    }

    /** Anything else that belongs in the trail of an assessment; {@code action} is a stable past-tense key. */
    public record Noted(AssessmentId id, String action, Map<String, String> facts, Map<String, String> personal)
            implements DomainEvent {
        @Override
        public Optional<AssessmentId> assessment() {
            return Optional.of(id);
        }
    }
}
