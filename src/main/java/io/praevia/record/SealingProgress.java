package io.praevia.record;

import io.praevia.kernel.AssessmentId;

/** How the job that seals a record fares; implemented where the engine lives. */
public interface SealingProgress {

    /** True if sealing was tried as often as it may be and failed each time; operations sees an incident. */
    boolean failed(AssessmentId assessment);
}
