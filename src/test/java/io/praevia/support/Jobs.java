package io.praevia.support;

import io.praevia.kernel.AssessmentId;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.boot.test.context.TestComponent;

/** Runs the engine's jobs in the test's own thread, because the job executor is switched off. */
@TestComponent
public class Jobs {

    private final ManagementService management;

    private final RuntimeService runtime;

    Jobs(ManagementService management, RuntimeService runtime) {
        this.management = management;
        this.runtime = runtime;
    }

    /** Runs every message job until none is left; a failing job throws. */
    public void run() {
        for (List<Job> jobs = due(); !jobs.isEmpty(); jobs = due()) {
            jobs.forEach(job -> management.executeJob(job.getId()));
        }
    }

    /** Runs the message jobs of one assessment until none is left. */
    public void run(AssessmentId id) {
        for (List<Job> jobs = due(id); !jobs.isEmpty(); jobs = due(id)) {
            jobs.forEach(job -> management.executeJob(job.getId()));
        }
    }

    /** Runs the timers of the process with this business key, as if their time had come; says how many. */
    public int runTimers(String key) {
        List<Job> timers = runtime.createProcessInstanceQuery().processInstanceBusinessKey(key).list().stream()
                .flatMap(instance ->
                        management.createJobQuery().timers().processInstanceId(instance.getId()).list().stream())
                .toList();
        timers.forEach(job -> management.executeJob(job.getId()));
        return timers.size();
    }

    private List<Job> due(AssessmentId id) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(id.toString()).list().stream()
                .flatMap(
                        instance -> management
                                .createJobQuery()
                                .messages()
                                .withRetriesLeft()
                                .processInstanceId(instance.getId())
                                .list()
                                .stream())
                .toList();
    }

    private List<Job> due() {
        return management.createJobQuery().messages().withRetriesLeft().list();
    }
}
