package io.praevia.workflow;

import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * Runs what an assessment's process left for later in the caller's thread, time and transaction: for stories that are
 * told as of the past. Jobs that the transaction itself made are invisible to the job executor until it commits.
 */
@Service
public class StoryJobs {

    private final ObjectProvider<ManagementService> management;
    private final ObjectProvider<RuntimeService> runtime;

    StoryJobs(ObjectProvider<ManagementService> management, ObjectProvider<RuntimeService> runtime) {
        this.management = management;
        this.runtime = runtime;
    }

    /** Runs every waiting job of the assessment, and those that they make in turn. */
    @Allowed.Internal
    public void runNow(AssessmentId assessment) {
        for (List<Job> jobs = waiting(assessment); !jobs.isEmpty(); jobs = waiting(assessment)) {
            jobs.forEach(job -> management.getObject().executeJob(job.getId()));
        }
    }

    private List<Job> waiting(AssessmentId assessment) {
        return management
                .getObject()
                .createJobQuery()
                .messages()
                .processInstanceId(process(assessment))
                .list();
    }

    private String process(AssessmentId assessment) {
        return runtime.getObject()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(assessment.toString())
                .rootProcessInstances()
                .singleResult()
                .getId();
    }
}
