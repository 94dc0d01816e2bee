package io.praevia.identity;

import io.praevia.identity.leaving.Handover;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.UseCase;
import io.praevia.kernel.Words;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** What administrators decide about people. */
@Service
public class PeopleOffice {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final PasswordEncoder passwords;
    private final PasswordRules rules;
    private final People people;
    private final ObjectProvider<Handover> handovers;
    private final ApplicationEventPublisher events;

    PeopleOffice(
            JdbcClient jdbc,
            Clock clock,
            PasswordEncoder passwords,
            PasswordRules rules,
            People people,
            ObjectProvider<Handover> handovers,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.passwords = passwords;
        this.rules = rules;
        this.people = people;
        this.handovers = handovers;
        this.events = events;
    }

    /** Creates a person; with a password a local account, without one an account for single sign-on only. */
    @UseCase
    @Allowed.Administrator
    public PersonId createPerson(NewPerson person) {
        String email = Words.required("email", person.email(), Words.LINE, "identity.refused.email");
        if (!email.matches("[^@\\s]+@[^@\\s]+")) {
            throw new Refused.Invalid("email", "identity.refused.email-form");
        }
        String name = Words.required("name", person.name(), Words.LINE, "identity.refused.name");
        UUID id = UUID.randomUUID();
        int added = jdbc.sql("""
                        insert into person (id, email, name, job_title, department_id, password_hash, created_at)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(
                        id,
                        email,
                        name,
                        Words.optional("jobTitle", person.jobTitle(), Words.LINE),
                        person.department().value(),
                        person.password().map(this::hash).orElse(null),
                        Secrets.at(clock.instant()))
                .update();
        if (added == 0) {
            throw new Refused.Invalid("email", "identity.refused.email-known");
        }
        PersonId personId = new PersonId(id);
        writeRoles(personId, person.roles());
        events.publishEvent(
                new IdentityEvent("person.created", personId, person.roles().toString()));
        return personId;
    }

    @UseCase
    @Allowed.Administrator
    public void setRoles(PersonId person, Set<Role> roles) {
        if (!roles.contains(Role.ADMINISTRATOR)) {
            requireAnotherAdministrator(person);
        }
        jdbc.sql("delete from person_role where person_id = ?")
                .param(person.value())
                .update();
        writeRoles(person, roles);
        events.publishEvent(new IdentityEvent("person.roles-changed", person, roles.toString()));
    }

    /**
     * Ends the person's access at once, sessions and tokens included, or gives it back; what they did stays.
     *
     * @throws Refused.Conflict if nobody would be left who is an administrator, the person's department is closed, or
     *     something still lies in the person's hands (see {@code Leaving})
     */
    @UseCase
    @Allowed.Administrator
    public void setActive(PersonId person, boolean active) {
        if (active) {
            requireOpenDepartment(person);
        } else {
            requireAnotherAdministrator(person);
            requireEmptyHands(person);
        }
        requireFound(jdbc.sql("update person set active = ? where id = ?")
                .params(active, person.value())
                .update());
        if (!active) {
            jdbc.sql("update api_token set revoked_at = ? where person_id = ? and revoked_at is null")
                    .params(Secrets.at(clock.instant()), person.value())
                    .update();
        }
        events.publishEvent(new IdentityEvent(active ? "person.activated" : "person.deactivated", person, ""));
    }

    private void requireOpenDepartment(PersonId person) {
        jdbc.sql("select d.name from department d join person p on p.department_id = d.id"
                        + " where p.id = ? and not d.active for share of d")
                .param(person.value())
                .query(String.class)
                .optional()
                .ifPresent(name -> {
                    throw new Refused.Conflict("identity.refused.department-shut", name);
                });
    }

    private void requireEmptyHands(PersonId person) {
        long left =
                handovers.stream().mapToLong(known -> known.of(person).size()).sum();
        if (left > 0) {
            throw new Refused.Conflict(
                    "identity.refused.leaving", people.get(person).name(), left);
        }
    }

    private static void requireFound(int changed) {
        if (changed == 0) {
            throw new Refused.NotFound("identity.refused.person");
        }
    }

    /** Somebody must be left who can let people in. */
    private void requireAnotherAdministrator(PersonId person) {
        long others = jdbc.sql("select count(*) from person p join person_role r on r.person_id = p.id"
                        + " where r.role = 'ADMINISTRATOR' and p.active and p.id <> ?")
                .param(person.value())
                .query(Long.class)
                .single();
        if (others == 0) {
            throw new Refused.Conflict("identity.refused.last-administrator");
        }
    }

    private String hash(String password) {
        rules.check("password", password);
        return passwords.encode(password);
    }

    private void writeRoles(PersonId person, Set<Role> roles) {
        roles.forEach(role -> jdbc.sql("insert into person_role (person_id, role) values (?, ?)")
                .params(person.value(), role.name())
                .update());
    }

    /** A person to be created. */
    public record NewPerson(
            @Nullable String name,
            @Nullable String email,
            @Nullable String jobTitle,
            DepartmentId department,
            Set<Role> roles,
            Optional<String> password) {}
}
