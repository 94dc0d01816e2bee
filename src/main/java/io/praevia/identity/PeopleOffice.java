package io.praevia.identity;

import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.UseCase;
import io.praevia.kernel.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** What is decided about people and departments: by administrators, and by each person about the own deputy. */
@Service
public class PeopleOffice {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final PasswordEncoder passwords;
    private final PasswordRules rules;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;

    PeopleOffice(
            JdbcClient jdbc,
            Clock clock,
            PasswordEncoder passwords,
            PasswordRules rules,
            CurrentPerson current,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.passwords = passwords;
        this.rules = rules;
        this.current = current;
        this.events = events;
    }

    /** @throws Refused.Invalid if the key is not a short lower-case word or is taken */
    @UseCase
    @Allowed.Administrator
    public DepartmentId createDepartment(@Nullable String key, @Nullable String name) {
        String id = Words.required("key", key, 41, "Give the department a short key, such as legal.");
        if (!id.matches("[a-z][a-z0-9-]{1,40}")) {
            throw new Refused.Invalid("key", "Use lower-case letters, digits and hyphens, starting with a letter.");
        }
        String label = Words.required("name", name, Words.LINE, "Name the department.");
        int added = jdbc.sql("insert into department (id, name) values (?, ?) on conflict do nothing")
                .params(id, label)
                .update();
        if (added == 0) {
            throw new Refused.Invalid("key", "There is already a department with this key or name.");
        }
        return new DepartmentId(id);
    }

    /** Creates a person; with a password a local account, without one an account for single sign-on only. */
    @UseCase
    @Allowed.Administrator
    public PersonId createPerson(NewPerson person) {
        String email = Words.required("email", person.email(), Words.LINE, "Enter the e-mail address.");
        if (!email.matches("[^@\\s]+@[^@\\s]+")) {
            throw new Refused.Invalid("email", "Enter an e-mail address, such as name@example.org.");
        }
        String name = Words.required("name", person.name(), Words.LINE, "Enter the name.");
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
            throw new Refused.Invalid("email", "There is already a person with this address.");
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

    /** Names who stands in for the current person; see {@link #nameDeputy}. */
    @UseCase
    @Allowed.SignedIn
    public void nameMyDeputy(Optional<PersonId> deputy, @Nullable LocalDate from, @Nullable LocalDate until) {
        writeDeputy(current.id(), deputy, from, until);
    }

    /** Names who stands in for the person between two days, both included; nobody when the deputy is empty. */
    @UseCase
    @Allowed.Administrator
    public void nameDeputy(
            PersonId person, Optional<PersonId> deputy, @Nullable LocalDate from, @Nullable LocalDate until) {
        writeDeputy(person, deputy, from, until);
    }

    private void writeDeputy(
            PersonId person, Optional<PersonId> deputy, @Nullable LocalDate from, @Nullable LocalDate until) {
        if (deputy.filter(person::equals).isPresent()) {
            throw new Refused.Invalid("deputy", "Choose somebody else as the deputy.");
        }
        if (from != null && until != null && until.isBefore(from)) {
            throw new Refused.Invalid("until", "The last day is before the first.");
        }
        jdbc.sql("update person set deputy_id = ?, deputy_from = ?, deputy_until = ? where id = ?")
                .params(deputy.map(PersonId::value).orElse(null), from, until, person.value())
                .update();
        events.publishEvent(new IdentityEvent(
                "person.deputy-named", person, deputy.map(PersonId::toString).orElse("none")));
    }

    /**
     * Ends the person's access at once, sessions and tokens included, or gives it back; what they did stays.
     *
     * @throws Refused.Conflict if nobody would be left who is an administrator
     */
    @UseCase
    @Allowed.Administrator
    public void setActive(PersonId person, boolean active) {
        if (!active) {
            requireAnotherAdministrator(person);
        }
        jdbc.sql("update person set active = ? where id = ?")
                .params(active, person.value())
                .update();
        if (!active) {
            jdbc.sql("update api_token set revoked_at = ? where person_id = ? and revoked_at is null")
                    .params(Secrets.at(clock.instant()), person.value())
                    .update();
        }
        events.publishEvent(new IdentityEvent(active ? "person.activated" : "person.deactivated", person, ""));
    }

    /** Somebody must be left who can let people in. */
    private void requireAnotherAdministrator(PersonId person) {
        long others = jdbc.sql("select count(*) from person p join person_role r on r.person_id = p.id"
                        + " where r.role = 'ADMINISTRATOR' and p.active and p.id <> ?")
                .param(person.value())
                .query(Long.class)
                .single();
        if (others == 0) {
            throw new Refused.Conflict("Nobody else is an administrator. Give somebody else this role first.");
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
