package io.praevia.record.appearance;

import io.praevia.kernel.DomainEvent;
import java.util.Map;

/**
 * The look of records was changed; records sealed before stay as they are.
 *
 * @param logo SHA-256 of the picture, or {@code none}
 */
record AppearanceEvent(int version, String logo) implements DomainEvent {

    @Override
    public String action() {
        return "record.appearance-changed";
    }

    @Override
    public Map<String, String> facts() {
        return Map.of("version", Integer.toString(version), "logo", logo);
    }
}
