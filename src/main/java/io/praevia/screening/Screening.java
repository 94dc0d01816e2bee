package io.praevia.screening;

import io.praevia.kernel.PersonId;
import java.time.Instant;
import java.util.Optional;

/** How the screening of an assessment went: the outcome, the DPO's view and the office's ruling, as far as they exist. */
public record Screening(
        ScreeningOutcome.Result result,
        int criteria,
        Instant at,
        Optional<String> contestReason,
        Optional<Statement> dpoView,
        Optional<Ruled> ruling) {

    /** What somebody said, and when. */
    public record Statement(String text, PersonId by, Instant at) {}

    /** The privacy office's ruling; {@code full} when it sent the project on to a full assessment. */
    public record Ruled(boolean full, String reason, PersonId by, Instant at) {}
}
