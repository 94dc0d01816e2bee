package io.praevia.workflow.engine;

import io.praevia.kernel.AssessmentId;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The assessment that a process is about: its variable, because the business key may be that of a measure. */
public final class Cases {

    /** The variable with the assessment's id, which every process starts with. */
    public static final String ASSESSMENT = "assessmentId";

    private Cases() {}

    /** The assessment of a running step. */
    public static AssessmentId of(DelegateExecution execution) {
        return AssessmentId.of((String) execution.getVariable(ASSESSMENT));
    }
}
