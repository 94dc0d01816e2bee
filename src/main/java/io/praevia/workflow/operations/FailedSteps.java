package io.praevia.workflow.operations;

import io.praevia.assessment.AssessmentLookup;
import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.DomainEvent;
import io.praevia.kernel.Refused;
import io.praevia.kernel.UseCase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Steps that Praevia does by itself and that failed: what, for which assessment, why, and once more. */
@Service
public class FailedSteps {

    private static final int PAGE = 200;

    private final ManagementService management;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final AssessmentLookup lookup;
    private final ApplicationEventPublisher events;

    FailedSteps(
            ManagementService management,
            RuntimeService runtime,
            RepositoryService repository,
            AssessmentLookup lookup,
            ApplicationEventPublisher events) {
        this.management = management;
        this.runtime = runtime;
        this.repository = repository;
        this.lookup = lookup;
        this.events = events;
    }

    /** Those that failed at least once and are not done, given-up ones first. */
    @Allowed.Administrator
    public List<FailedStep> all() {
        return management.createJobQuery().withException().orderByJobRetries().asc().listPage(0, PAGE).stream()
                .map(this::step)
                .toList();
    }

    /**
     * Makes a failed step due at once, with one more try.
     *
     * @throws Refused.Conflict if it is done, or runs right now
     */
    @UseCase
    @Allowed.Administrator
    public void tryAgain(String id) {
        Job job = management.createJobQuery().jobId(id).withException().singleResult();
        if (job == null) {
            throw new Refused.Conflict("operations.refused.done");
        }
        management.setJobRetries(id, Math.max(1, job.getRetries()));
        management.setJobDuedate(id, null);
        events.publishEvent(new TriedAgain(assessment(job), name(job)));
    }

    private FailedStep step(Job job) {
        return new FailedStep(
                job.getId(),
                name(job),
                assessment(job).map(id -> lookup.load(id).reference()),
                Cause.of(management.getJobExceptionStacktrace(job.getId())),
                job.getRetries(),
                job.getCreateTime().toInstant());
    }

    private Optional<AssessmentId> assessment(Job job) {
        return runtime
                .createVariableInstanceQuery()
                .processInstanceIdIn(job.getProcessInstanceId())
                .variableName("assessmentId")
                .list()
                .stream()
                .findFirst()
                .map(variable -> AssessmentId.of((String) variable.getValue()));
    }

    /** As the diagram names it. */
    private String name(Job job) {
        String element = job.getFailedActivityId();
        if (element == null || job.getProcessDefinitionId() == null) {
            return "?";
        }
        ModelElementInstance found =
                repository.getBpmnModelInstance(job.getProcessDefinitionId()).getModelElementById(element);
        return found instanceof FlowElement flow && flow.getName() != null ? flow.getName() : element;
    }

    /** A step that failed; {@code retriesLeft} 0 means that it waits for somebody to press the button. */
    public record FailedStep(
            String job, String step, Optional<String> reference, Cause cause, int retriesLeft, Instant since) {}

    /** An administrator had a failed step tried again. */
    public record TriedAgain(Optional<AssessmentId> about, String step) implements DomainEvent {
        @Override
        public Optional<AssessmentId> assessment() {
            return about;
        }

        @Override
        public String action() {
            return "operations.job-tried-again";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("step", step);
        }
    }
}
