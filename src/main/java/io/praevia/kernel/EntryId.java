package io.praevia.kernel;

import java.util.UUID;

/** Identifies an entry of the processing register. */
public record EntryId(UUID value) {

    public static EntryId random() {
        return new EntryId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    public static EntryId of(String text) {
        return new EntryId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
