package io.praevia.workflow.records;

import io.praevia.kernel.AssessmentId;
import io.praevia.record.Sealing;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Looks at the job of "Seal the record". */
@Component
class SealingJobs implements Sealing.Progress {

    private final ObjectProvider<ProcessEngine> engine;

    SealingJobs(ObjectProvider<ProcessEngine> engine) {
        this.engine = engine;
    }

    @Override
    public boolean failed(AssessmentId assessment) {
        return engine
                .getObject()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(assessment.toString())
                .list()
                .stream()
                .anyMatch(instance -> engine.getObject()
                                .getManagementService()
                                .createJobQuery()
                                .processInstanceId(instance.getProcessInstanceId())
                                .activityId("serviceTask_sealRecord")
                                .noRetriesLeft()
                                .count()
                        > 0);
    }
}
