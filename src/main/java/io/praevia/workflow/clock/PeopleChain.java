package io.praevia.workflow.clock;

import io.praevia.identity.Departments;
import io.praevia.identity.People;
import io.praevia.identity.Person;
import io.praevia.identity.Role;
import io.praevia.kernel.PersonId;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Deputies of today, then the head of department, then the privacy office; the owner of the project never. */
@Component
class PeopleChain implements EscalationChain {

    private final People people;
    private final Departments departments;

    PeopleChain(People people, Departments departments) {
        this.people = people;
        this.departments = departments;
    }

    @Override
    public List<PersonId> at(StepClock.Level level, WaitingStep step) {
        List<PersonId> asked = addressees(step);
        Stream<PersonId> found = switch (level) {
            case DEPUTY -> asked.stream().flatMap(person -> people.deputyOf(person, people.today()).stream());
            case HEAD -> heads(step);
            case OFFICE -> people.withRole(Role.PRIVACY_OFFICER).stream().map(Person::id);
        };
        return found.filter(person -> !asked.contains(person))
                .filter(person -> step.addressee().person().isPresent() || !person.equals(step.owner()))
                .filter(person -> people.find(person).filter(Person::active).isPresent())
                .distinct()
                .toList();
    }

    @Override
    public List<PersonId> addressees(WaitingStep step) {
        WaitingStep.Addressee to = step.addressee();
        if (to.claimedBy().isPresent() || to.person().isPresent()) {
            return List.of(to.claimedBy().or(to::person).orElseThrow());
        }
        return to
                .role()
                .map(role -> to.department()
                        .map(department -> people.withRole(role, department))
                        .orElseGet(() -> people.withRole(role)))
                .orElse(List.of())
                .stream()
                .map(Person::id)
                .filter(person -> !person.equals(step.owner()))
                .toList();
    }

    private Stream<PersonId> heads(WaitingStep step) {
        return step.addressee().department().flatMap(departments::head).stream();
    }
}
