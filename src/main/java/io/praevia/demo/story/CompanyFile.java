package io.praevia.demo.story;

import io.praevia.identity.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The company: departments by key, and its people by key.
 *
 * @param founded in working days before the day on which the demo is loaded
 * @param password everybody's
 */
public record CompanyFile(
        int founded,
        String domain,
        String password,
        Map<String, String> departments,
        Map<String, Worker> people,
        List<Absence> absences) {

    public String email(String person) {
        return person + "@" + domain;
    }

    /** The first person, in the order of the file, who holds the role, in the department when one is named. */
    public Optional<String> first(Role role, @Nullable String department) {
        return people.entrySet().stream()
                .filter(person -> person.getValue().roles().contains(role))
                .filter(person ->
                        department == null || person.getValue().department().equals(department))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** A person who works there. */
    public record Worker(String name, String title, String department, Set<Role> roles) {}

    /** Who stands in for whom, in days from the day on which the demo is loaded, both included. */
    public record Absence(String person, String deputy, int from, int until) {}
}
