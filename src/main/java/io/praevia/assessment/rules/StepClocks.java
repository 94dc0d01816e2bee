package io.praevia.assessment.rules;

import io.praevia.assessment.Step;
import io.praevia.clock.Countdown;
import io.praevia.kernel.AssessmentId;
import java.util.Optional;
import java.util.UUID;

/** The clock of an open step, for modules that know more about it than its diagram; implemented where the engine lives. */
public interface StepClocks {

    /** Counts anew, such as from the day on which an authority received something; without an open step nothing happens. */
    void restart(AssessmentId assessment, Step step, Optional<UUID> subject, Countdown countdown);

    /** Stops the clock for the reason, or for another one; a clock that stands still stays so. */
    void stop(AssessmentId assessment, Step step, Optional<UUID> subject, String reason);

    /** Lets it run on; its last day moves by the days that it stood still. */
    void resume(AssessmentId assessment, Step step, Optional<UUID> subject);
}
