package io.praevia.register.life;

import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.EntryId;
import java.util.Optional;

/** What the register asks about assessments; implemented by the module that owns them. */
public interface CoveringAssessments {

    /** The assessment with this reference, such as PIA-2026-0042, if the current person may read it. */
    Optional<Found> byReference(String reference);

    /** Whether an assessment that nobody decided yet concerns the entry, {@code except} this one. */
    boolean open(EntryId entry, Optional<AssessmentId> except);

    /**
     * An assessment.
     *
     * @param entry the entry that it began with or wrote
     * @param open nobody decided it yet
     * @param approved it was decided and the processing may go on
     */
    record Found(AssessmentId id, Optional<EntryId> entry, boolean open, boolean approved) {}
}
