package io.praevia.register.life;

import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.DomainEvent;
import io.praevia.kernel.EntryId;
import java.util.Map;
import java.util.Optional;

/** An assessment covers a further entry, or no longer does; {@code decided} if its decision is there already. */
public record EntryCovered(AssessmentId covering, EntryId entry, boolean covered, boolean decided)
        implements DomainEvent {

    @Override
    public Optional<AssessmentId> assessment() {
        return Optional.of(covering);
    }

    @Override
    public String action() {
        return covered ? "register.entry-covered" : "register.entry-uncovered";
    }

    @Override
    public Map<String, String> facts() {
        return Map.of("entry", entry.toString());
    }
}
