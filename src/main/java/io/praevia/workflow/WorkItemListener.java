package io.praevia.workflow;

import io.praevia.assessment.Step;
import io.praevia.identity.CurrentPerson;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
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
    private final ApplicationEventPublisher events;

    WorkItemListener(
            WorkItemStore store,
            ObjectProvider<Candidates> candidates,
            ObjectProvider<CurrentPerson> current,
            ApplicationEventPublisher events) {
        this.store = store;
        this.candidates = candidates;
        this.current = current;
        this.events = events;
    }

    @Override
    public void notify(DelegateTask task) {
        switch (task.getEventName()) {
            case EVENTNAME_CREATE -> open(task);
            case EVENTNAME_COMPLETE ->
                store.close(task.getId(), current.getObject().findId(), false);
            default -> store.close(task.getId(), Optional.empty(), true);
        }
    }

    private void open(DelegateTask task) {
        AssessmentId assessment = AssessmentId.of((String) task.getVariable("assessmentId"));
        Step step = Step.of(((UserTask) task.getBpmnModelElementInstance()).getCamundaFormKey());
        Candidates.Candidate candidate = task.getAssignee() != null
                ? Candidates.Candidate.person(PersonId.of(task.getAssignee()))
                : candidates.getObject().resolve(group(task), assessment);
        WorkItem item = new WorkItem(
                task.getId(),
                assessment,
                subject(task, step).map(UUID::fromString),
                step,
                task.getName(),
                candidate.person(),
                candidate.role(),
                candidate.department(),
                Optional.empty(),
                Instant.EPOCH,
                Optional.ofNullable(task.getDueDate()).map(Date::toInstant),
                Optional.empty());
        store.insert(item, step.key());
        events.publishEvent(new WorkItemOpened(item.id(), assessment, step));
    }

    /** The review, or what else the process of the step is about beside the assessment. */
    private static Optional<String> subject(DelegateTask task, Step step) {
        return Optional.ofNullable((String) task.getVariable(step == Step.REVIEW ? "reviewId" : "subjectId"));
    }

    private static String group(DelegateTask task) {
        return task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The step " + task.getTaskDefinitionKey() + " names neither a person nor a group."));
    }
}
