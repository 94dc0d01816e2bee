package io.praevia.assessment.ownership;

import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.DomainEvent;
import io.praevia.kernel.PersonId;
import java.util.Map;
import java.util.Optional;

/** An assessment passed from one owner to another. */
public record OwnerChanged(AssessmentId id, PersonId before, PersonId owner) implements DomainEvent {

    @Override
    public Optional<AssessmentId> assessment() {
        return Optional.of(id);
    }

    @Override
    public String action() {
        return "assessment.owner-changed";
    }

    @Override
    public Map<String, String> facts() {
        return Map.of("owner", owner.toString(), "before", before.toString());
    }
}
