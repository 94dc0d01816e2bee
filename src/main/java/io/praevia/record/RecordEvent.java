package io.praevia.record;

import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.DomainEvent;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The record of an assessment was sealed and stored. */
public record RecordEvent(AssessmentId id, UUID record, String sha256) implements DomainEvent {

    @Override
    public Optional<AssessmentId> assessment() {
        return Optional.of(id);
    }

    @Override
    public String action() {
        return "record.sealed";
    }

    @Override
    public Map<String, String> facts() {
        return Map.of("record", record.toString(), "sha256", sha256);
    }
}
