package io.praevia.review;

import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.DomainEvent;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What happens in reviews. */
public final class ReviewEvents {

    private ReviewEvents() {}

    /** A department gave its verdict. */
    public record Completed(
            AssessmentId id, UUID review, DepartmentId department, Verdict verdict, String note, String conditions)
            implements DomainEvent {
        @Override
        public Optional<AssessmentId> assessment() {
            return Optional.of(id);
        }

        @Override
        public String action() {
            return "review.completed";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("review", review.toString(), "department", department.value(), "verdict", verdict.key());
        }

        @Override
        public Map<String, String> personal() {
            return Map.of("note", note, "conditions", conditions);
        }
    }

    /**
     * A department asked the owner something and waits, its review still open; asking more while it waits says it again.
     *
     * @param questions how many threads were asked with this act, from 1
     */
    public record OwnerAsked(AssessmentId id, UUID review, DepartmentId department, int questions)
            implements DomainEvent {
        @Override
        public Optional<AssessmentId> assessment() {
            return Optional.of(id);
        }

        @Override
        public String action() {
            return "review.owner-asked";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of(
                    "review", review.toString(),
                    "department", department.value(),
                    "questions", Integer.toString(questions));
        }
    }

    /** Nothing that the department asked waits for the owner any more: replied to, or resolved by the department. */
    public record OwnerAnswered(AssessmentId id, UUID review, DepartmentId department) implements DomainEvent {
        @Override
        public Optional<AssessmentId> assessment() {
            return Optional.of(id);
        }

        @Override
        public String action() {
            return "review.owner-answered";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("review", review.toString(), "department", department.value());
        }
    }
}
