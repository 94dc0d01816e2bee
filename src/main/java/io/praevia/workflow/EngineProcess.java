package io.praevia.workflow;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentProcess;
import io.praevia.assessment.Step;
import io.praevia.identity.CurrentPerson;
import io.praevia.identity.Mandate;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import io.praevia.workflow.rules.PinnedTables;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Carries assessments with the engine: {@code bpmn/assessment.bpmn}, business key = assessment id. */
@Component
class EngineProcess implements AssessmentProcess {

    static final String PROCESS = "assessment";
    private static final String WITHDRAWAL = "withdrawal";

    private final ObjectProvider<RuntimeService> runtime;
    private final ObjectProvider<TaskService> tasks;
    private final WorkItemStore items;
    private final CurrentPerson current;
    private final WaitingFor waitingFor;
    private final PinnedTables tables;

    EngineProcess(
            ObjectProvider<RuntimeService> runtime,
            ObjectProvider<TaskService> tasks,
            WorkItemStore items,
            CurrentPerson current,
            WaitingFor waitingFor,
            PinnedTables tables) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.items = items;
        this.current = current;
        this.waitingFor = waitingFor;
        this.tables = tables;
    }

    @Override
    public void start(Assessment assessment) {
        tables.pin(assessment.id());
        Map<String, Object> routing = Map.of(
                "assessmentId", assessment.id().toString(),
                "ownerId", assessment.owner().toString(),
                "department", assessment.department().value());
        retryable(() -> runtime.getObject()
                .startProcessInstanceByKey(PROCESS, assessment.id().toString(), routing));
    }

    @Override
    public void complete(AssessmentId assessment, Step step, Optional<UUID> subject, Map<String, Object> routing) {
        WorkItem item =
                find(assessment, step, subject).orElseThrow(() -> new Refused.Conflict("work.refused.not-open"));
        if (holder(item).isEmpty()) {
            throw item.claimedBy().filter(by -> !by.equals(current.id())).isPresent()
                    ? new Refused.NotAllowed("work.refused.taken-ask")
                    : new Refused.NotAllowed("work.refused.waits", waitingFor.words(item));
        }
        retryable(() -> {
            tasks.getObject().complete(item.id(), routing);
            return item;
        });
    }

    @Override
    public Optional<PersonId> mayAct(AssessmentId assessment, Step step, Optional<UUID> subject) {
        return find(assessment, step, subject).flatMap(this::holder);
    }

    @Override
    public void claim(AssessmentId assessment, Step step, Optional<UUID> subject, boolean take) {
        WorkItem item =
                find(assessment, step, subject).orElseThrow(() -> new Refused.Conflict("work.refused.not-open"));
        if (current.mandates().stream().noneMatch(item::waitsFor)) {
            throw new Refused.NotAllowed("work.refused.waits", waitingFor.words(item));
        }
        boolean done = take ? items.claim(item.id(), current.id()) : items.release(item.id(), current.id());
        if (!done) {
            throw new Refused.Conflict(take ? "work.refused.taken" : "work.refused.not-taken");
        }
    }

    @Override
    public void withdraw(AssessmentId assessment) {
        if (isSuspended(assessment)) {
            throw new Refused.Conflict("work.refused.suspended");
        }
        retryable(() -> runtime.getObject()
                .createMessageCorrelation(WITHDRAWAL)
                .processInstanceBusinessKey(assessment.toString())
                .correlateWithResult());
    }

    @Override
    public List<OpenStep> open(AssessmentId assessment) {
        return items.open(assessment).stream()
                .map(item -> new OpenStep(
                        item.step(),
                        item.subject(),
                        waitingFor.words(item),
                        item.dueAt(),
                        item.href(),
                        item.claimedBy()))
                .toList();
    }

    private Optional<WorkItem> find(AssessmentId assessment, Step step, Optional<UUID> subject) {
        return items.open(assessment).stream()
                .filter(item -> item.step() == step && item.subject().equals(subject))
                .findFirst();
    }

    private boolean isSuspended(AssessmentId assessment) {
        return runtime.getObject()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(assessment.toString())
                        .suspended()
                        .count()
                > 0;
    }

    private Optional<PersonId> holder(WorkItem item) {
        boolean claimedByOther =
                item.claimedBy().filter(by -> !by.equals(current.id())).isPresent();
        return claimedByOther
                ? Optional.empty()
                : current.mandates().stream()
                        .filter(item::waitsFor)
                        .map(Mandate::holder)
                        .findFirst();
    }

    /** Names the engine's refusals in words that the rest of Praevia knows. */
    private static <T> T retryable(Supplier<T> command) {
        try {
            return command.get();
        } catch (OptimisticLockingException e) {
            throw new OptimisticLockingFailureException("Two acts at the same moment", e);
        } catch (MismatchingMessageCorrelationException | NullValueException e) {
            throw new Refused.Conflict("work.refused.not-open");
        } catch (SuspendedEntityInteractionException e) {
            throw new Refused.Conflict("work.refused.suspended");
        }
    }
}
