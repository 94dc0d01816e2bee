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

/** What is decided about people: by administrators, and by each person about the own deputy. */
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
            throw new Refused.Invalid("deputy", "identity.refused.deputy");
        }
        if (from != null && until != null && until.isBefore(from)) {
            throw new Refused.Invalid("until", "identity.refused.deputy-days");
        }
        requireFound(jdbc.sql("update person set deputy_id = ?, deputy_from = ?, deputy_until = ? where id = ?")
                .params(deputy.map(PersonId::value).orElse(null), from, until, person.value())
                .update());
        events.publishEvent(new IdentityEvent(
                "person.deputy-named", person, deputy.map(PersonId::toString).orElse("none")));
    }

    /**
     * Ends the person's access at once, sessions and tokens included, or gives it back; what they did stays.
     *
     * @throws Refused.Conflict if nobody would be left who is an administrator, or the person's department is closed
     */
    @UseCase
    @Allowed.Administrator
    public void setActive(PersonId person, boolean active) {
        if (active) {
            requireOpenDepartment(person);
        } else {
            requireAnotherAdministrator(person);
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
                    throw new Refused.Conflict(name + " is closed. Open the department again first.");
                });
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
