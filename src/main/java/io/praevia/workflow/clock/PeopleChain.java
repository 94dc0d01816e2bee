package io.praevia.workflow.clock;

import io.praevia.clock.OrganisationTime;
import io.praevia.identity.People;
import io.praevia.identity.Person;
import io.praevia.identity.Role;
import io.praevia.identity.account.Deputies;
import io.praevia.kernel.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Deputies of today, then the head of department, then the privacy office; the owner of the project never. */
@Component
class PeopleChain implements EscalationChain {

    private final People people;
    private final Deputies deputies;
    private final OrganisationTime time;

    PeopleChain(People people, Deputies deputies, OrganisationTime time) {
        this.people = people;
        this.deputies = deputies;
        this.time = time;
    }

    @Override
    public List<PersonId> at(StepClock.Level level, WaitingStep step) {
        List<PersonId> asked = addressees(step);
        Stream<PersonId> found = switch (level) {
            case DEPUTY -> asked.stream().flatMap(person -> deputy(person).stream());
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

    /** Departments have no head yet; the next level hears of it instead. */
    private static Stream<PersonId> heads(WaitingStep step) {
        return Stream.empty();
    }

    private Optional<PersonId> deputy(PersonId person) {
        LocalDate today = time.today();
        return deputies.of(person)
                .filter(deputy -> deputy.from() == null || !deputy.from().isAfter(today))
                .filter(deputy -> deputy.until() == null || !deputy.until().isBefore(today))
                .map(Deputies.Deputy::person);
    }
}
