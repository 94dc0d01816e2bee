package io.praevia.workflow.models;

import io.praevia.kernel.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * A version of a model that is or was in force.
 *
 * @param version as the engine counts it
 * @param definition the engine's id of it
 * @param author empty, like {@code approver}, for a shipped one
 */
public record ModelVersion(
        String key,
        int version,
        String definition,
        String sha256,
        String note,
        Optional<PersonId> author,
        Optional<PersonId> approver,
        Instant at) {

    /** True for a file that came with Praevia. */
    public boolean shipped() {
        return approver.isEmpty();
    }
}
