package io.praevia.workflow.measures;

import io.praevia.assessment.Assessment;
import io.praevia.risk.measure.Measure;
import io.praevia.risk.measure.MeasureProcess;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Carries measures with the engine: {@code bpmn/measure.bpmn}, business key = measure id. */
@Component
class EngineMeasures implements MeasureProcess {

    private static final String PROCESS = "measure";

    private final ObjectProvider<RuntimeService> runtime;

    EngineMeasures(ObjectProvider<RuntimeService> runtime) {
        this.runtime = runtime;
    }

    @Override
    public void start(Assessment assessment, Measure measure) {
        if (running(measure.id()).isPresent()) {
            return;
        }
        Map<String, Object> routing = Map.of(
                "assessmentId", assessment.id().toString(),
                "subjectId", measure.id().toString(),
                "department", assessment.department().value());
        runtime.getObject().startProcessInstanceByKey(PROCESS, measure.id().toString(), routing);
    }

    @Override
    public void planChanged(UUID measure) {
        correlate("measurePlanned", measure);
    }

    @Override
    public boolean doneAfterAll(UUID measure) {
        return correlate("measureDone", measure);
    }

    private boolean correlate(String message, UUID measure) {
        boolean waits = running(measure)
                .filter(instance -> runtime.getObject()
                                .createEventSubscriptionQuery()
                                .processInstanceId(instance.getId())
                                .eventName(message)
                                .count()
                        > 0)
                .isPresent();
        if (waits) {
            runtime.getObject()
                    .createMessageCorrelation(message)
                    .processInstanceBusinessKey(measure.toString())
                    .correlate();
        }
        return waits;
    }

    private Optional<ProcessInstance> running(UUID measure) {
        return Optional.ofNullable(runtime.getObject()
                .createProcessInstanceQuery()
                .processDefinitionKey(PROCESS)
                .processInstanceBusinessKey(measure.toString())
                .singleResult());
    }
}
