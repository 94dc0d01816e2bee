package io.praevia.record;

import io.praevia.kernel.AssessmentId;

/** Makes the sealed record of a decided assessment; called by a job that is retried. */
public interface Sealing {

    /** Renders, seals, stores and links the record; a second call for the same assessment has no effect. */
    void seal(AssessmentId assessment);

    /** How the job that seals a record fares; implemented where the engine lives. */
    interface Progress {

        /** True if sealing was tried as often as it may be and failed each time; operations sees an incident. */
        boolean failed(AssessmentId assessment);
    }
}
