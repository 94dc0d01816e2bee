package io.praevia.record;

import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.DomainEvent;
import io.praevia.kernel.EntryId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The record of an assessment was sealed and stored.
 *
 * @param entry of the register that links to it
 */
public record RecordEvent(AssessmentId id, UUID record, String sha256, Optional<EntryId> entry) implements DomainEvent {

    static final String ACTION = "record.sealed";
    static final String ENTRY = "entry";

    @Override
    public Optional<AssessmentId> assessment() {
        return Optional.of(id);
    }

    @Override
    public String action() {
        return ACTION;
    }

    @Override
    public Map<String, String> facts() {
        Map<String, String> facts = new HashMap<>(Map.of("record", record.toString(), "sha256", sha256));
        entry.ifPresent(linked -> facts.put(ENTRY, linked.toString()));
        return facts;
    }
}
