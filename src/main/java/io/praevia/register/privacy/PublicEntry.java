package io.praevia.register.privacy;

import io.praevia.kernel.EntryId;
import java.util.Map;

/**
 * An entry that has texts for the page.
 *
 * @param name as the register calls it, for the office only
 * @param version of the entry now
 * @param lookedAt the version that the texts were last compared with
 * @param texts by language
 */
public record PublicEntry(
        EntryId id,
        long number,
        String name,
        String status,
        int version,
        boolean published,
        int lookedAt,
        Map<String, Texts> texts) {

    /** Whether the processing goes on, so that the page may show it. */
    public boolean inUse() {
        return status.equals("active") || status.equals("under-assessment");
    }

    /** Whether anybody sees it once the page is open. */
    public boolean shown() {
        return published && inUse();
    }

    public Texts in(String language) {
        return texts.getOrDefault(language, Texts.none(language));
    }
}
