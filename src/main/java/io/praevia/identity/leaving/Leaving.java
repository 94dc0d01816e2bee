package io.praevia.identity.leaving;

import io.praevia.identity.Allowed;
import io.praevia.identity.Departments;
import io.praevia.identity.People;
import io.praevia.identity.PeopleOffice;
import io.praevia.identity.Person;
import io.praevia.identity.absence.Absence;
import io.praevia.identity.absence.Absences;
import io.praevia.identity.leaving.Handover.Duty;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.Refused.Problem;
import io.praevia.kernel.UseCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Ends a person's access and passes on everything that lies in their hands: all of it in one act, or nothing. */
@Service
public class Leaving {

    private final ObjectProvider<Handover> handovers;
    private final People people;
    private final Departments departments;
    private final Absences absences;
    private final PeopleOffice office;

    Leaving(
            ObjectProvider<Handover> handovers,
            People people,
            Departments departments,
            Absences absences,
            PeopleOffice office) {
        this.handovers = handovers;
        this.people = people;
        this.departments = departments;
        this.absences = absences;
        this.office = office;
    }

    /** Everything that the person would leave behind. */
    @Allowed.Administrator
    public List<Duty> duties(PersonId person) {
        return all(people.get(person).id());
    }

    /** Who most likely takes over: the deputy, else the head of the department, else nobody. */
    @Allowed.Administrator
    public Optional<PersonId> suggested(PersonId person) {
        Stream<PersonId> deputies =
                absences.of(person).stream().map(Absence::deputy).flatMap(Optional::stream);
        return Stream.concat(deputies, departments.head(people.get(person).department()).stream())
                .filter(id -> !id.equals(person))
                .filter(id -> people.find(id).filter(Person::active).isPresent())
                .findFirst();
    }

    /**
     * Passes every duty on as chosen, then ends the access.
     *
     * @param choices by {@link Duty#key()}; duties that are gone meanwhile are ignored
     * @throws Refused.Conflict if a duty has no choice: there are more than the list that was decided on
     * @throws Refused.Invalid if a successor cannot take a duty; the field is the duty's key
     */
    @UseCase
    @Allowed.Administrator
    public void end(PersonId person, Map<String, Choice> choices) {
        Person leaver = people.get(person);
        if (!leaver.active()) {
            return;
        }
        List<Duty> duties = all(person);
        long open =
                duties.stream().filter(duty -> !choices.containsKey(duty.key())).count();
        if (open > 0) {
            throw new Refused.Conflict("identity.refused.leaving", leaver.name(), open);
        }
        List<Problem> problems = problems(person, duties, choices);
        if (!problems.isEmpty()) {
            throw new Refused.Invalid(problems);
        }
        duties.forEach(duty -> handover(duty).pass(duty, person, successor(duty, choices)));
        office.setActive(person, false);
    }

    private List<Problem> problems(PersonId person, List<Duty> duties, Map<String, Choice> choices) {
        List<Problem> problems = new ArrayList<>();
        for (Duty duty : duties) {
            Optional<PersonId> successor = successor(duty, choices);
            if (successor.isEmpty() && duty.group().isEmpty()) {
                problems.add(new Problem(duty.key(), "identity.refused.successor"));
            }
            successor.ifPresent(to -> {
                if (to.equals(person) || people.find(to).filter(Person::active).isEmpty()) {
                    problems.add(new Problem(duty.key(), "identity.refused.successor-gone"));
                } else {
                    handover(duty)
                            .obstacle(duty, to)
                            .ifPresent(reason -> problems.add(new Problem(duty.key(), reason)));
                }
            });
        }
        return problems;
    }

    private static Optional<PersonId> successor(Duty duty, Map<String, Choice> choices) {
        @Nullable Choice choice = choices.get(duty.key());
        return choice == null ? Optional.empty() : choice.successor();
    }

    private List<Duty> all(PersonId person) {
        return handovers
                .orderedStream()
                .flatMap(handover -> handover.of(person).stream())
                .toList();
    }

    private Handover handover(Duty duty) {
        return handovers.stream()
                .filter(known -> known.kind().equals(duty.kind()))
                .findFirst()
                .orElseThrow();
    }
}
