package io.praevia.workflow.renewals;

import io.praevia.assessment.Assessment;
import io.praevia.renewal.Renewal;
import io.praevia.renewal.RenewalProcess;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Carries rounds with the engine: {@code bpmn/periodic-review.bpmn}, business key = round id. */
@Component
class EngineRenewals implements RenewalProcess {

    private static final String PROCESS = "periodic-review";

    private final ObjectProvider<RuntimeService> runtime;

    EngineRenewals(ObjectProvider<RuntimeService> runtime) {
        this.runtime = runtime;
    }

    @Override
    public void start(Renewal renewal, Assessment assessment) {
        Map<String, Object> routing = Map.of(
                "assessmentId", assessment.id().toString(),
                "subjectId", renewal.id().toString(),
                "department", assessment.department().value(),
                "renewalAsked", renewal.state() == Renewal.State.ASKED);
        runtime.getObject().startProcessInstanceByKey(PROCESS, renewal.id().toString(), routing);
    }

    @Override
    public void causeCame(Renewal renewal) {
        correlate("renewalCause", renewal, Map.of());
    }

    @Override
    public void assessed(Renewal renewal, boolean withdrawn) {
        correlate("renewalDecided", renewal, Map.of("renewalWithdrawn", withdrawn));
    }

    @Override
    public void over(Renewal renewal) {
        correlate("renewalOver", renewal, Map.of());
    }

    private void correlate(String message, Renewal renewal, Map<String, Object> routing) {
        runtime.getObject()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(renewal.id().toString())
                .setVariables(routing)
                .correlate();
    }
}
