package io.praevia.workflow.clock;

import io.praevia.kernel.PersonId;
import java.util.List;

/** Who else hears of a late step. */
interface EscalationChain {

    /** People at the level who may help, without those whom it waits for anyway; empty when there is nobody. */
    List<PersonId> at(StepClock.Level level, WaitingStep step);

    /** For whom the step waits. */
    List<PersonId> addressees(WaitingStep step);
}
