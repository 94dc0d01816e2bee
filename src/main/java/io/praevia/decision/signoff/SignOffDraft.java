package io.praevia.decision.signoff;

import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the risk acceptor enters.
 *
 * @param seen fingerprint of what was shown ({@link SignOffs#fingerprint}); a change since then is refused
 * @param handling what is done with each point of advice
 * @param password entered again to sign
 * @param rows conditions one by one; when there are none, each line of {@code conditions} is one
 */
public record SignOffDraft(
        SignOff.@Nullable Outcome outcome,
        @Nullable String reason,
        @Nullable String conditions,
        @Nullable LocalDate nextReviewOn,
        Map<UUID, Handling> handling,
        @Nullable String seen,
        @Nullable String password,
        List<Condition> rows) {

    /** A decision whose conditions, if any, are lines of text. */
    public SignOffDraft(
            SignOff.@Nullable Outcome outcome,
            @Nullable String reason,
            @Nullable String conditions,
            @Nullable LocalDate nextReviewOn,
            Map<UUID, Handling> handling,
            @Nullable String seen,
            @Nullable String password) {
        this(outcome, reason, conditions, nextReviewOn, handling, seen, password, List.of());
    }

    /**
     * A condition, which becomes a measure.
     *
     * @param owner who sees to it; null for the owner of the assessment
     * @param askedBy the department that asked for it and checks it; null when the privacy office does
     */
    public record Condition(
            @Nullable String title,
            @Nullable PersonId owner,
            @Nullable LocalDate dueOn,
            @Nullable DepartmentId askedBy) {}

    /** Accepted, or overruled with a reason. */
    public record Handling(boolean accepted, @Nullable String reason) {}
}
