package io.praevia.identity.account;

import io.praevia.identity.Allowed;
import io.praevia.identity.People;
import io.praevia.identity.Person;
import java.util.List;
import org.springframework.stereotype.Service;

/** Who could stand in for somebody, or take over from them. */
@Service
public class Deputies {

    private final People people;

    Deputies(People people) {
        this.people = people;
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
}
