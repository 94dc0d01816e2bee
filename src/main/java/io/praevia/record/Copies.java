package io.praevia.record;

import io.praevia.kernel.AssessmentId;

/** An assessment as it stands now, to take along: never sealed, and never evidence. */
public interface Copies {

    /**
     * Everything that is known of it, in the form of {@code assessment.json} inside records.
     *
     * @throws io.praevia.kernel.Refused.NotFound if the assessment is not shared with the current person
     */
    byte[] data(AssessmentId id);
}
