package io.praevia.workflow.delegate;

import io.praevia.kernel.AssessmentId;
import io.praevia.review.ReviewRounds;
import io.praevia.workflow.engine.Cases;
import io.praevia.workflow.engine.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Collect the verdicts": did a department ask for changes? */
@Component("collectVerdicts")
class CollectVerdicts implements JavaDelegate, ModelBean {

    private final ReviewRounds rounds;

    CollectVerdicts(ReviewRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public void execute(DelegateExecution execution) {
        AssessmentId id = Cases.of(execution);
        execution.setVariable("changesRequested", rounds.changesRequested(id));
    }
}
