package io.praevia.register.store;

import io.praevia.kernel.EntryId;
import io.praevia.register.EntryContent;
import io.praevia.register.EntryFacts;
import org.jspecify.annotations.Nullable;

/** An entry at its newest version, shared things called as they are now; version 0 is not written yet. */
public record Now(
        EntryId id,
        int version,
        EntryFacts facts,
        EntryContent content,
        @Nullable String externalId) {

    /** The next version with other facts. */
    public Next next(EntryFacts changed, Origin origin) {
        return new Next(this, changed, content, origin);
    }

    /** The next version with other facts and content. */
    public Next next(EntryFacts changed, EntryContent written, Origin origin) {
        return new Next(this, changed, written, origin);
    }
}
