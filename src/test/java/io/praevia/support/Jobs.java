package io.praevia.support;

import io.praevia.kernel.AssessmentId;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.springframework.boot.test.context.TestComponent;

/** Runs the engine's jobs in the test's own thread, because the job executor is switched off. */
@TestComponent
public class Jobs {

    private final ManagementService management;

    private final RuntimeService runtime;

    private final Clock clock;

    Jobs(ManagementService management, RuntimeService runtime, Clock clock) {
        this.clock = clock;
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

    /** Runs the timers in the diagram of the process with this business key, as if their time had come; says how many. */
    public int runTimers(String key) {
        List<Job> timers = runtime.createProcessInstanceQuery().processInstanceBusinessKey(key).list().stream()
                .flatMap(instance ->
                        management.createJobQuery().timers().processInstanceId(instance.getId()).list().stream())
                .filter(job -> job.getJobDefinitionId() != null)
                .toList();
        timers.forEach(job -> management.executeJob(job.getId()));
        return timers.size();
    }

    /** Runs the timers of one assessment that are due at the test's time, and those that they set in turn. */
    public void timers(AssessmentId id) {
        for (List<Job> jobs = timersDue(id); !jobs.isEmpty(); jobs = timersDue(id)) {
            jobs.forEach(job -> management.executeJob(job.getId()));
        }
    }

    /** When the assessment's next timer fires. */
    public List<Instant> waiting(AssessmentId id) {
        return timers(id, Optional.empty()).stream()
                .map(job -> job.getDuedate().toInstant())
                .sorted()
                .toList();
    }

    private List<Job> timersDue(AssessmentId id) {
        return timers(id, Optional.of(clock.instant()));
    }

    private List<Job> timers(AssessmentId id, Optional<Instant> until) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(id.toString()).list().stream()
                .flatMap(instance -> {
                    JobQuery query = management.createJobQuery().timers().processInstanceId(instance.getId());
                    until.ifPresent(moment -> query.duedateLowerThan(Date.from(moment)));
                    return query.list().stream();
                })
                .toList();
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
