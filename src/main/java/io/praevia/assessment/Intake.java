package io.praevia.assessment;

import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.EntryId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person says about a project to start its assessment; checked when it is used.
 *
 * @param earlier the assessment whose answers are suggested, if the person chose one
 */
public record Intake(
        @Nullable String title,
        @Nullable String summary,
        @Nullable String department,
        @Nullable LocalDate plannedStart,
        List<String> countries,
        Optional<EntryId> entry,
        Optional<AssessmentId> earlier) {

    /** An intake that starts from no earlier assessment. */
    public Intake(
            @Nullable String title,
            @Nullable String summary,
            @Nullable String department,
            @Nullable LocalDate plannedStart,
            List<String> countries,
            Optional<EntryId> entry) {
        this(title, summary, department, plannedStart, countries, entry, Optional.empty());
    }

    /** Suggests answers to a new assessment, in the transaction that starts it. */
    public interface Prefill {

        /** @throws io.praevia.kernel.Refused.NotFound if the person may not read the earlier assessment */
        void fill(Assessment assessment, Optional<AssessmentId> earlier);
    }
}
