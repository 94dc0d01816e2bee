package io.praevia.risk.measure;

import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.DomainEvent;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A measure on which an approval rested will not come, and the project is assessed again.
 *
 * @param next the assessment that begins, or runs already
 */
public record MeasureReopened(AssessmentId id, UUID measure, AssessmentId next) implements DomainEvent {

    @Override
    public Optional<AssessmentId> assessment() {
        return Optional.of(id);
    }

    @Override
    public String action() {
        return "measure.reopened";
    }

    @Override
    public Map<String, String> facts() {
        return Map.of("measure", measure.toString(), "next", next.toString());
    }
}
