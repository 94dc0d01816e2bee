package io.praevia.identity.leaving;

import io.praevia.kernel.PersonId;
import java.util.Optional;

/** What becomes of one duty: a successor, or the group when empty. */
public record Choice(Optional<PersonId> successor) {

    /** Back to the group. */
    public static final Choice GROUP = new Choice(Optional.empty());

    public static Choice of(PersonId successor) {
        return new Choice(Optional.of(successor));
    }
}
