package io.praevia.workflow.steps;

import io.praevia.assessment.Step;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.DomainEvent;
import io.praevia.kernel.PersonId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An open step was given to somebody, or taken from them.
 *
 * @param item id of the step
 * @param to empty when it went back to the group
 * @param href of the step's page
 */
public record StepMoved(
        String item, AssessmentId id, Step step, Optional<PersonId> from, Optional<PersonId> to, String href)
        implements DomainEvent {

    @Override
    public Optional<AssessmentId> assessment() {
        return Optional.of(id);
    }

    @Override
    public String action() {
        return "step.moved";
    }

    @Override
    public Map<String, String> facts() {
        Map<String, String> facts = new TreeMap<>(Map.of("step", step.key()));
        from.ifPresent(person -> facts.put("before", person.toString()));
        to.ifPresent(person -> facts.put("person", person.toString()));
        return facts;
    }
}
