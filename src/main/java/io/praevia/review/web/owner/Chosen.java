package io.praevia.review.web.owner;

import io.praevia.kernel.Refused;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A suggestion that was chosen, {@code thread} or {@code thread:version} of the answer that was read beside it. */
record Chosen(UUID thread, Optional<Integer> basedOn) {

    static Chosen of(@Nullable String typed) {
        try {
            String[] parts = String.valueOf(typed).split(":", 2);
            return new Chosen(
                    UUID.fromString(parts[0]),
                    parts.length < 2 ? Optional.empty() : Optional.of(Integer.valueOf(parts[1])));
        } catch (IllegalArgumentException e) {
            throw new Refused.NotFound("review.refused.comment-gone");
        }
    }
}
