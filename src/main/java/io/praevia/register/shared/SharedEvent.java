package io.praevia.register.shared;

import io.praevia.kernel.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** A shared party, system or retention rule was added or changed; every entry that names it says so from now on. */
record SharedEvent(String action, SharedKind kind, UUID id, int version, String name) implements DomainEvent {

    @Override
    public Map<String, String> facts() {
        return Map.of("kind", kind.key(), "shared", id.toString(), "version", Integer.toString(version));
    }

    @Override
    public Map<String, String> personal() {
        return Map.of("name", name);
    }
}
