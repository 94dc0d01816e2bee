package io.praevia.review.override;

import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.DomainEvent;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The privacy office went on without a department's verdict. */
public record ReviewSetAside(AssessmentId id, UUID review, DepartmentId department, String reason)
        implements DomainEvent {

    @Override
    public Optional<AssessmentId> assessment() {
        return Optional.of(id);
    }

    @Override
    public String action() {
        return "review.set-aside";
    }

    @Override
    public Map<String, String> facts() {
        return Map.of("review", review.toString(), "department", department.value());
    }

    @Override
    public Map<String, String> personal() {
        return Map.of("reason", reason);
    }
}
