package io.praevia.register.store;

import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a version comes from.
 *
 * @param act added, changed, decided, activated, retired, restored, bulk, undone or imported
 * @param batch the act that wrote many versions at once; the trail has one entry for all of them
 */
public record Origin(String act, String reason, Optional<AssessmentId> assessment, PersonId by, Optional<UUID> batch) {

    /** By hand, one version. */
    public static Origin of(String act, String reason, PersonId by) {
        return new Origin(act, reason, Optional.empty(), by, Optional.empty());
    }

    /** One of many that an act wrote. */
    public Origin within(UUID act) {
        return new Origin(this.act, reason, assessment, by, Optional.of(act));
    }
}
