package io.praevia.demo.act;

import io.praevia.demo.story.CompanyFile;
import io.praevia.demo.story.StoryFiles;
import io.praevia.identity.CurrentPerson;
import io.praevia.identity.People;
import io.praevia.identity.Role;
import io.praevia.kernel.PersonId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The people of the company by the keys of its file. */
@Component
public class Cast {

    private final CompanyFile company;
    private final People people;
    private final CurrentPerson current;
    private final Map<String, PersonId> ids = new ConcurrentHashMap<>();

    Cast(StoryFiles files, People people, CurrentPerson current) {
        this.company = files.company();
        this.people = people;
        this.current = current;
    }

    /** @throws IllegalStateException if nobody has this key */
    public PersonId person(String key) {
        return ids.computeIfAbsent(
                key,
                k -> people.findByEmail(company.email(k))
                        .orElseThrow(() -> new IllegalStateException("Nobody at the company is called " + k))
                        .id());
    }

    /** The key of the first person with the role, in the department when one is named. */
    String first(Role role, @Nullable String department) {
        return company.first(role, department)
                .orElseThrow(() -> new IllegalStateException("Nobody is " + role + " in " + department));
    }

    String password() {
        return company.password();
    }

    <T> T as(String key, Supplier<T> act) {
        return current.actingAs(person(key), act);
    }
}
