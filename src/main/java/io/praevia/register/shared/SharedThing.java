package io.praevia.register.shared;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A party, system or retention rule.
 *
 * @param details by key of {@link SharedDetail}; only those that say something
 * @param archived no longer offered, but still named where it is named
 * @param entries how many entries name it now
 */
public record SharedThing(
        UUID id,
        SharedKind kind,
        String name,
        Map<String, String> details,
        int version,
        boolean archived,
        long entries) {

    public String detail(SharedDetail detail) {
        return details.getOrDefault(detail.key(), "");
    }

    public boolean own() {
        return detail(SharedDetail.OWN).equals("yes");
    }

    /** How it was called and described from a moment on. */
    public record Past(
            int version, String name, Map<String, String> details, boolean archived, String by, Instant at) {}
}
