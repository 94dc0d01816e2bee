package io.praevia.record.dossier;

import io.praevia.identity.Departments;
import io.praevia.identity.People;
import io.praevia.identity.Person;
import io.praevia.identity.Role;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.PersonId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Names of people and departments as they are now, each looked up once. */
public final class Names {

    private final People people;
    private final Map<DepartmentId, String> departments;
    private final Map<PersonId, Optional<Person>> known = new HashMap<>();

    Names(People people, Departments departments) {
        this.people = people;
        this.departments = departments.names();
    }

    public String of(PersonId id) {
        return find(id).map(Person::name).orElse(id.toString());
    }

    /** Name and job title, such as "Marit Solberg, Chief Customer Officer". */
    public String titled(PersonId id) {
        return find(id).map(Person::jobTitle)
                .filter(title -> !title.isBlank())
                .map(title -> of(id) + ", " + title)
                .orElseGet(() -> of(id));
    }

    /** What the person is here beside an employee, in the order of {@link Role}. */
    public List<Role> roles(PersonId id) {
        return find(id).map(person -> person.roles().stream().sorted().toList()).orElse(List.of());
    }

    public String of(DepartmentId id) {
        return departments.getOrDefault(id, id.value());
    }

    private Optional<Person> find(PersonId id) {
        return known.computeIfAbsent(id, people::find);
    }

    /** Where names are looked up. */
    @Component
    record Source(People people, Departments departments) {

        Names read() {
            return new Names(people, departments);
        }
    }
}
