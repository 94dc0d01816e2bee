package io.praevia.identity.account;

import io.praevia.identity.Allowed;
import io.praevia.identity.People;
import io.praevia.identity.Person;
import io.praevia.kernel.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads who stands in for whom, and who could. */
@Service
public class Deputies {

    private final JdbcClient jdbc;
    private final People people;

    Deputies(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    /** Who stands in for the person, whether today or later. */
    @Allowed.SignedIn
    public Optional<Deputy> of(PersonId person) {
        return jdbc.sql(
                        "select deputy_id, deputy_from, deputy_until from person where id = ? and deputy_id is not null")
                .param(person.value())
                .query((row, n) -> new Deputy(
                        new PersonId(row.getObject("deputy_id", UUID.class)),
                        row.getObject("deputy_from", LocalDate.class),
                        row.getObject("deputy_until", LocalDate.class)))
                .optional();
    }

    /** Active colleagues, those of the person's own department first. */
    @Allowed.SignedIn
    public List<Person> candidates(Person person) {
        List<Person> others = people.all().stream()
                .filter(Person::active)
                .filter(other -> !other.id().equals(person.id()))
                .toList();
        return java.util.stream.Stream.concat(
                        others.stream().filter(other -> other.department().equals(person.department())),
                        others.stream().filter(other -> !other.department().equals(person.department())))
                .toList();
    }

    /** Both days are included; a missing one is open. */
    public record Deputy(
            PersonId person,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}
}
