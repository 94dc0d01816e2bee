package io.praevia.assessment;

import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.EntryId;
import io.praevia.kernel.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An assessment as it stands.
 *
 * @param countries of the people concerned, ISO 3166-1 alpha-2
 * @param submission how often it was sent for review so far
 */
public record Assessment(
        AssessmentId id,
        String reference,
        String title,
        String summary,
        DepartmentId department,
        PersonId owner,
        @Nullable LocalDate plannedStart,
        List<String> countries,
        Optional<EntryId> entry,
        Phase phase,
        Instant phaseSince,
        int questionnaireVersion,
        int screeningVersion,
        int submission,
        Instant createdAt,
        Optional<Instant> decidedAt,
        Optional<String> withdrawnReason) {

    /** True while the owner may change answers and risks. */
    public boolean editable() {
        return phase == Phase.QUESTIONNAIRE || phase == Phase.REWORK;
    }
}
