package io.praevia.risk.measure;

import io.praevia.assessment.Assessment;
import java.util.UUID;

/** The process that carries a measure from the decision until somebody has checked it; implemented where the engine lives. */
public interface MeasureProcess {

    /** Starts it in the running transaction; a second time has no effect. */
    void start(Assessment assessment, Measure measure);

    /** Tells it that another person or another day was set; without effect while its owner's step is not open. */
    void planChanged(UUID measure);

    /** Tells it that the measure was done while the office decides about it; false if the office does not. */
    boolean doneAfterAll(UUID measure);
}
