package io.praevia.support;

import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/** Runs the engine's jobs in the test's own thread, because the job executor is switched off. */
@Component
public class Jobs {

    private final ManagementService management;

    Jobs(ManagementService management) {
        this.management = management;
    }

    /** Runs every message job until none is left; a failing job throws. */
    public void run() {
        for (List<Job> jobs = due(); !jobs.isEmpty(); jobs = due()) {
            jobs.forEach(job -> management.executeJob(job.getId()));
        }
    }

    private List<Job> due() {
        return management.createJobQuery().messages().withRetriesLeft().list();
    }
}
