package io.praevia.review;

import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One department's review of one submission.
 *
 * @param reason why this department was chosen, in words
 * @param rules the ids of the rules that chose it
 * @param questions ids of the questions that the department looks at
 * @param reviewer who gave the verdict or, when it is {@link Verdict#SET_ASIDE}, who set the review aside
 * @param inPlaceOf whose deputy the reviewer was, empty when they acted for themselves
 */
public record Review(
        UUID id,
        AssessmentId assessment,
        int submission,
        DepartmentId department,
        String reason,
        List<String> rules,
        List<String> questions,
        Instant dueAt,
        Optional<Verdict> verdict,
        String note,
        String conditions,
        Optional<PersonId> reviewer,
        Optional<PersonId> inPlaceOf,
        Optional<Instant> completedAt) {

    /** True if the department itself said something. */
    public boolean spoken() {
        return verdict.filter(Verdict::given).isPresent();
    }

    public boolean open() {
        return verdict.isEmpty();
    }
}
