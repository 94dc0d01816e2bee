package io.praevia.workflow;

import io.praevia.assessment.Step;
import io.praevia.identity.CurrentPerson;
import io.praevia.identity.Mandate;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Finds open steps, tells whose turn it is, and names the engine's refusals. */
@Component
class EngineTurns {

    private final WorkItemStore items;
    private final CurrentPerson current;
    private final ObjectProvider<RuntimeService> runtime;

    EngineTurns(WorkItemStore items, CurrentPerson current, ObjectProvider<RuntimeService> runtime) {
        this.runtime = runtime;
        this.items = items;
        this.current = current;
    }

    Optional<WorkItem> find(AssessmentId assessment, Step step, Optional<UUID> subject) {
        return items.open(assessment).stream()
                .filter(item -> item.step() == step && item.subject().equals(subject))
                .findFirst();
    }

    /** In whose place the current person would do it; empty when they may not, or somebody else has claimed it. */
    Optional<PersonId> holder(WorkItem item) {
        boolean claimedByOther =
                item.claimedBy().filter(by -> !by.equals(current.id())).isPresent();
        return claimedByOther ? Optional.empty() : mandated(item);
    }

    /** The same, whoever has claimed it. */
    Optional<PersonId> mandated(WorkItem item) {
        return current.mandates().stream()
                .filter(item::waitsFor)
                .map(Mandate::holder)
                .findFirst();
    }

    boolean isSuspended(AssessmentId assessment) {
        return runtime.getObject()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(assessment.toString())
                        .suspended()
                        .count()
                > 0;
    }

    /** Names the engine's refusals in words that the rest of Praevia knows. */
    static <T> T retryable(Supplier<T> command) {
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
