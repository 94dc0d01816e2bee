package io.praevia.decision.advice;

import io.praevia.kernel.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The DPO's advice on one submission (GDPR Art. 35(2), 39(1)(c)); it binds nobody and is never an approval.
 *
 * @param inPlaceOf the DPO whose deputy gave it, empty when a DPO did
 */
public record Advice(
        UUID id,
        int submission,
        String opinion,
        PersonId by,
        Optional<PersonId> inPlaceOf,
        Instant at,
        List<Point> points) {

    /** One point of advice and what was done with it. */
    public record Point(UUID id, String body, Optional<Handled> handled) {}

    /** How the risk acceptor handled a point. */
    public record Handled(boolean accepted, String reason, PersonId by, Instant at) {}
}
