package io.praevia.kernel;

import java.io.Serializable;
import java.util.UUID;

/** Identifies a person who works with Praevia; a pseudonym, safe in the trail and in process variables. */
public record PersonId(UUID value) implements Serializable {

    /** @throws IllegalArgumentException if the text is no UUID */
    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
