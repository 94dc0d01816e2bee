package io.praevia.assessment.answers;

import io.praevia.identity.Departments;
import io.praevia.identity.People;
import io.praevia.identity.Person;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.PersonId;
import io.praevia.questionnaire.Question.Option;
import io.praevia.questionnaire.options.Directory;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The people and departments that a question may be answered with. */
@Component
class OrganisationDirectory implements Directory {

    private final People people;
    private final Departments departments;

    OrganisationDirectory(People people, Departments departments) {
        this.people = people;
        this.departments = departments;
    }

    @Override
    public List<Option> people() {
        return people.all().stream()
                .filter(Person::active)
                .map(person -> new Option(person.id().toString(), person.name(), null))
                .toList();
    }

    @Override
    public List<Option> departments() {
        return departments.active().stream()
                .map(department -> new Option(department.id().value(), department.name(), null))
                .toList();
    }

    @Override
    public Optional<String> person(String id) {
        return people.find(PersonId.of(id)).map(Person::name);
    }

    @Override
    public Optional<String> department(String id) {
        return Optional.ofNullable(departments.names().get(new DepartmentId(id)));
    }
}
