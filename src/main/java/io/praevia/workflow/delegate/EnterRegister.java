package io.praevia.workflow.delegate;

import io.praevia.decision.RegisterWriter;
import io.praevia.workflow.engine.Cases;
import io.praevia.workflow.engine.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Enter it in the register": synchronous, so that it commits with the decision or not at all. */
@Component("enterRegister")
class EnterRegister implements JavaDelegate, ModelBean {

    private final RegisterWriter register;

    EnterRegister(RegisterWriter register) {
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        register.enter(Cases.of(execution));
    }
}
