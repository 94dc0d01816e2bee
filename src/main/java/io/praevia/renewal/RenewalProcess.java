package io.praevia.renewal;

import io.praevia.assessment.Assessment;

/** The process that carries a round from the approval until it holds or is replaced; implemented where the engine lives. */
public interface RenewalProcess {

    /** Starts it in the running transaction: waiting for its day, or with the owner's question at once. */
    void start(Renewal renewal, Assessment assessment);

    /** Tells it that a cause came: the owner is asked, again if they have answered already. */
    void causeCame(Renewal renewal);

    /** Tells it that the assessment that began is decided, or was withdrawn, so that the owner is asked again. */
    void assessed(Renewal renewal, boolean withdrawn);

    /** Ends it wherever it is, because the approval was replaced in another way. */
    void over(Renewal renewal);
}
