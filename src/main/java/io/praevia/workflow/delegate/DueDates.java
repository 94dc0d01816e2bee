package io.praevia.workflow.delegate;

import io.praevia.assessment.Step;
import io.praevia.assessment.rules.Deadlines;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.DepartmentId;
import io.praevia.workflow.engine.Cases;
import io.praevia.workflow.engine.ModelBean;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.impl.context.Context;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Due dates of steps, as diagrams ask for them. */
@Component("dueDates")
public class DueDates implements ModelBean {

    private final Deadlines deadlines;

    DueDates(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** Null when the step has no limit. */
    public @Nullable Date dueAt(String step, String department) {
        return deadlines
                .dueAt(assessment(), Step.of(step), Optional.of(new DepartmentId(department)))
                .map(Date::from)
                .orElse(null);
    }

    /** The case for which the engine evaluates the expression right now. */
    private static AssessmentId assessment() {
        return Cases.of(Context.getBpmnExecutionContext().getExecution());
    }
}
