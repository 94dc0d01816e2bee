package io.praevia.workflow.delegate;

import io.praevia.kernel.AssessmentId;
import io.praevia.risk.RiskLevel;
import io.praevia.risk.Risks;
import io.praevia.workflow.engine.Cases;
import io.praevia.workflow.engine.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Work out the residual risk": is it high, so that the authority must be asked (GDPR Art. 36(1))? */
@Component("residualRisk")
class ResidualRisk implements JavaDelegate, ModelBean {

    private final Risks risks;

    ResidualRisk(Risks risks) {
        this.risks = risks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        AssessmentId id = Cases.of(execution);
        execution.setVariable(
                "residualHigh", risks.decideResidual(id).filter(RiskLevel::high).isPresent());
    }
}
