package io.praevia.register.store;

import io.praevia.register.EntryContent;
import io.praevia.register.EntryFacts;

/** A version to be written after the one that is there now. */
public record Next(Now now, EntryFacts facts, EntryContent content, Origin origin) {

    public int version() {
        return now.version() + 1;
    }
}
