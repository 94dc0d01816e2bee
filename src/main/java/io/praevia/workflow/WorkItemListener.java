package io.praevia.workflow;

import io.praevia.assessment.Step;
import io.praevia.clock.OrganisationTime;
import io.praevia.identity.CurrentPerson;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.PersonId;
import io.praevia.workflow.clock.RunningClocks;
import io.praevia.workflow.clock.StepClock;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps {@code work_item} true in the engine's own transaction: a row for each task, closed with it. */
@Component
class WorkItemListener implements TaskListener {

    private final WorkItemStore store;
    private final ObjectProvider<Candidates> candidates;
    private final ObjectProvider<CurrentPerson> current;
    private final ObjectProvider<RunningClocks> clocks;
    private final OrganisationTime time;
    private final ApplicationEventPublisher events;

    WorkItemListener(
            WorkItemStore store,
            ObjectProvider<Candidates> candidates,
            ObjectProvider<CurrentPerson> current,
            ObjectProvider<RunningClocks> clocks,
            OrganisationTime time,
            ApplicationEventPublisher events) {
        this.store = store;
        this.candidates = candidates;
        this.current = current;
        this.clocks = clocks;
        this.time = time;
        this.events = events;
    }

    @Override
    public void notify(DelegateTask task) {
        switch (task.getEventName()) {
            case EVENTNAME_CREATE -> open(task);
            case EVENTNAME_COMPLETE ->
                close(task, current.getObject().findId(), current.getObject().inPlaceOf(), false);
            default -> close(task, Optional.empty(), Optional.empty(), true);
        }
    }

    private void open(DelegateTask task) {
        AssessmentId assessment = AssessmentId.of((String) task.getVariable("assessmentId"));
        Step step = Step.of(((UserTask) task.getBpmnModelElementInstance()).getCamundaFormKey());
        Candidates.Candidate candidate = task.getAssignee() != null
                ? Candidates.Candidate.person(PersonId.of(task.getAssignee()))
                : candidates.getObject().resolve(group(task), assessment);
        StepClock.Plan plan = plan(task, step, candidate);
        WorkItem item = new WorkItem(
                task.getId(),
                assessment,
                subject(task, step),
                step,
                task.getName(),
                candidate.person(),
                candidate.role(),
                candidate.department(),
                Optional.empty(),
                Instant.EPOCH,
                Optional.of(plan.dueAt()),
                Optional.empty(),
                plan.department(),
                Optional.empty());
        store.insert(item, task.getTaskDefinitionKey());
        clocks.getObject().start(item.id(), plan);
        if (step == Step.CONFIRMATION) candidates.getObject().involve(item);
        events.publishEvent(new WorkItem.Opened(item.id(), assessment, step));
    }

    private void close(DelegateTask task, Optional<PersonId> by, Optional<PersonId> inPlaceOf, boolean cancelled) {
        store.close(task.getId(), by, inPlaceOf, cancelled);
        clocks.getObject().end(task.getId());
    }

    private StepClock.Plan plan(DelegateTask task, Step step, Candidates.Candidate candidate) {
        Optional<DepartmentId> project =
                Optional.ofNullable((String) task.getVariable("department")).map(DepartmentId::new);
        return clocks.getObject()
                .plan(
                        step,
                        candidate.department().or(() -> project),
                        time.today(),
                        Optional.ofNullable(task.getDueDate()).map(Date::toInstant));
    }

    /** The review, the task itself where several of a kind may be open, or what else the process is about. */
    private static Optional<UUID> subject(DelegateTask task, Step step) {
        return switch (step) {
            case REVIEW ->
                Optional.ofNullable((String) task.getVariable("reviewId")).map(UUID::fromString);
            case CONFIRMATION -> Optional.of(UUID.fromString(task.getId()));
            default ->
                Optional.ofNullable((String) task.getVariable("subjectId")).map(UUID::fromString);
        };
    }

    private static String group(DelegateTask task) {
        return task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The step " + task.getTaskDefinitionKey() + " names neither a person nor a group."));
    }
}
