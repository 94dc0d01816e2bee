package io.praevia.decision.signoff;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the risk acceptor enters.
 *
 * @param seen fingerprint of what was shown ({@link SignOffs#fingerprint}); a change since then is refused
 * @param handling what is done with each point of advice
 * @param password entered again to sign
 */
public record SignOffDraft(
        SignOff.@Nullable Outcome outcome,
        @Nullable String reason,
        @Nullable String conditions,
        @Nullable LocalDate nextReviewOn,
        Map<UUID, Handling> handling,
        @Nullable String seen,
        @Nullable String password) {

    /** Accepted, or overruled with a reason. */
    public record Handling(boolean accepted, @Nullable String reason) {}
}
