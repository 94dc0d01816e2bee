package io.praevia.register.bulk;

import io.praevia.kernel.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** Many entries got a version at once; each version names the batch. */
public record BulkEvent(String action, UUID batch, String act, int entries, String reason) implements DomainEvent {

    @Override
    public Map<String, String> facts() {
        return Map.of("batch", batch.toString(), "act", act, "entries", Integer.toString(entries));
    }

    @Override
    public Map<String, String> personal() {
        return Map.of("reason", reason);
    }
}
