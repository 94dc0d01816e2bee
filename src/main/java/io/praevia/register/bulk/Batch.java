package io.praevia.register.bulk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A change of many entries that was made; {@code act} is owner, department, review, retire, undo or import. */
public record Batch(
        UUID id,
        String act,
        String reason,
        String by,
        Instant at,
        int entries,
        @Nullable Instant undoneAt) {

    /** Whether it can be undone still. */
    public boolean undoable() {
        return undoneAt == null && !act.equals("undo") && !act.equals("import");
    }
}
