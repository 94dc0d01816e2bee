package io.praevia.record;

import io.praevia.kernel.AssessmentId;
import java.util.Locale;

/** An assessment as it stands now, to take along: never sealed, and never evidence. */
public interface Copies {

    /**
     * Everything that is known of it, in the form of {@code assessment.json} inside records.
     *
     * @throws io.praevia.kernel.Refused.NotFound if the assessment is not shared with the current person
     */
    byte[] data(AssessmentId id);

    /**
     * What was asked and answered, as a Word document (Office Open XML); in the wanted language as far as records are
     * translated into it.
     *
     * @throws io.praevia.kernel.Refused.NotFound if the assessment is not shared with the current person
     * @throws io.praevia.kernel.Refused.Conflict while too many documents are made
     */
    byte[] word(AssessmentId id, Locale wanted);
}
