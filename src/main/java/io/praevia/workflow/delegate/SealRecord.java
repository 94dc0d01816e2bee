package io.praevia.workflow.delegate;

import io.praevia.record.Sealing;
import io.praevia.workflow.engine.Cases;
import io.praevia.workflow.engine.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Seal the record": a job of its own, tried again when it fails. */
@Component("sealRecord")
class SealRecord implements JavaDelegate, ModelBean {

    private final Sealing sealing;

    SealRecord(Sealing sealing) {
        this.sealing = sealing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        sealing.seal(Cases.of(execution));
    }
}
