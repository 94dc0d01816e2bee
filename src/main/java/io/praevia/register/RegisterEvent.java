package io.praevia.register;

import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.DomainEvent;
import io.praevia.kernel.EntryId;
import java.util.Map;
import java.util.Optional;

/** A new version of a register entry was written. */
public record RegisterEvent(EntryId entry, int version, Optional<AssessmentId> assessment, String name, String reason)
        implements DomainEvent {

    @Override
    public String action() {
        return "register.version-written";
    }

    @Override
    public Map<String, String> facts() {
        return Map.of("entry", entry.toString(), "version", Integer.toString(version));
    }

    @Override
    public Map<String, String> personal() {
        return Map.of("name", name, "reason", reason);
    }
}
