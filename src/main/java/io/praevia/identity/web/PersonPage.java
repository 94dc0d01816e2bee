package io.praevia.identity.web;

import io.praevia.identity.Departments;
import io.praevia.identity.People;
import io.praevia.identity.Person;
import io.praevia.identity.Role;
import io.praevia.identity.account.Deputies;
import io.praevia.identity.leaving.Leaving;
import io.praevia.kernel.PersonId;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of one person shows. */
@Component
class PersonPage {

    private final People people;
    private final Departments departments;
    private final Deputies deputies;
    private final Leaving leaving;
    private final AbsenceLines lines;

    PersonPage(People people, Departments departments, Deputies deputies, Leaving leaving, AbsenceLines lines) {
        this.people = people;
        this.departments = departments;
        this.deputies = deputies;
        this.leaving = leaving;
        this.lines = lines;
    }

    String fill(PersonId id, Model model) {
        Person person = people.get(id);
        model.addAllAttributes(Map.of(
                "person", person,
                "department", departments.nameOf(person.department()),
                "roles", Role.values(),
                "candidates", deputies.candidates(person),
                "duties", leaving.duties(person.id())));
        lines.fill(person.id(), model);
        if (!model.containsAttribute("chosen")) {
            model.addAttribute("chosen", person.roles());
        }
        return "identity/person";
    }
}
