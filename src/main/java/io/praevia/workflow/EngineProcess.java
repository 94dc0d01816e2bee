package io.praevia.workflow;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentProcess;
import io.praevia.assessment.Step;
import io.praevia.identity.CurrentPerson;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import io.praevia.workflow.rules.PinnedTables;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Carries assessments with the engine: {@code bpmn/assessment.bpmn}, business key = assessment id. */
@Component
class EngineProcess implements AssessmentProcess {

    private static final String PROCESS = "assessment";
    private static final String WITHDRAWAL = "withdrawal";

    private final ObjectProvider<ProcessEngine> engine;
    private final WorkItemStore items;
    private final CurrentPerson current;
    private final WaitingFor waitingFor;
    private final EngineTurns turns;
    private final PinnedTables tables;

    EngineProcess(
            ObjectProvider<ProcessEngine> engine,
            WorkItemStore items,
            CurrentPerson current,
            WaitingFor waitingFor,
            EngineTurns turns,
            PinnedTables tables) {
        this.turns = turns;
        this.engine = engine;
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
        EngineTurns.retryable(() ->
                runtime().startProcessInstanceByKey(PROCESS, assessment.id().toString(), routing));
    }

    @Override
    public void complete(AssessmentId assessment, Step step, Optional<UUID> subject, Map<String, Object> routing) {
        WorkItem item =
                turns.find(assessment, step, subject).orElseThrow(() -> new Refused.Conflict("work.refused.not-open"));
        Optional<PersonId> holder = turns.holder(item);
        holder.ifPresent(current::actsInPlaceOf);
        if (holder.isEmpty()) {
            throw item.claimedBy().filter(by -> !by.equals(current.id())).isPresent()
                    ? new Refused.NotAllowed("work.refused.taken-ask")
                    : new Refused.NotAllowed("work.refused.waits", waitingFor.words(item));
        }
        finish(item, routing);
    }

    @Override
    public void reached(AssessmentId assessment, Step step, String milestone, Map<String, Object> routing) {
        turns.find(assessment, step, Optional.empty())
                .filter(item -> turns.until(item).filter(milestone::equals).isPresent())
                .ifPresent(item -> complete(assessment, step, Optional.empty(), routing));
    }

    @Override
    public void setAside(AssessmentId assessment, Step step, Optional<UUID> subject) {
        finish(
                turns.find(assessment, step, subject).orElseThrow(() -> new Refused.Conflict("work.refused.not-open")),
                Map.of());
    }

    private void finish(WorkItem item, Map<String, Object> routing) {
        EngineTurns.retryable(() -> {
            engine.getObject().getTaskService().complete(item.id(), routing);
            return item;
        });
    }

    @Override
    public void changeOwner(AssessmentId assessment, PersonId from, PersonId to) {
        runtime()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(assessment.toString())
                .list()
                .forEach(instance -> EngineTurns.retryable(() -> {
                    runtime().setVariable(instance.getId(), "ownerId", to.toString());
                    return instance;
                }));
        items.open(assessment).stream()
                .filter(item -> !item.step().ofMeasure() && item.person().equals(Optional.of(from)))
                .forEach(item -> EngineTurns.retryable(() -> {
                    engine.getObject().getTaskService().setAssignee(item.id(), to.toString());
                    return item;
                }));
        items.changeOwner(assessment, from, to);
    }

    @Override
    public Optional<PersonId> mayAct(AssessmentId assessment, Step step, Optional<UUID> subject) {
        Optional<PersonId> holder = turns.find(assessment, step, subject).flatMap(turns::holder);
        holder.ifPresent(current::actsInPlaceOf);
        return holder;
    }

    @Override
    public void claim(AssessmentId assessment, Step step, Optional<UUID> subject, boolean take) {
        WorkItem item =
                turns.find(assessment, step, subject).orElseThrow(() -> new Refused.Conflict("work.refused.not-open"));
        PersonId inPlaceOf = turns.mandated(item)
                .orElseThrow(() -> new Refused.NotAllowed("work.refused.waits", waitingFor.words(item)));
        boolean done = take ? items.claim(item.id(), current.id(), inPlaceOf) : items.release(item.id(), current.id());
        if (!done) {
            throw new Refused.Conflict(take ? "work.refused.taken" : "work.refused.not-taken");
        }
    }

    @Override
    public void withdraw(AssessmentId assessment) {
        if (turns.isSuspended(assessment)) {
            throw new Refused.Conflict("work.refused.suspended");
        }
        EngineTurns.retryable(() -> runtime()
                .createMessageCorrelation(WITHDRAWAL)
                .processInstanceBusinessKey(assessment.toString())
                .correlateWithResult());
    }

    private RuntimeService runtime() {
        return engine.getObject().getRuntimeService();
    }

    @Override
    public List<OpenStep> open(AssessmentId assessment) {
        return items.open(assessment).stream()
                .map(item -> new OpenStep(
                        item.step(),
                        item.subject(),
                        waitingFor.words(item),
                        item.dueAt().filter(due -> item.standstill().isEmpty()),
                        item.href(),
                        item.claimedBy()))
                .toList();
    }
}
