package io.praevia.support;

import io.praevia.identity.CurrentPerson;
import io.praevia.identity.People;
import io.praevia.identity.PeopleOffice;
import io.praevia.identity.PeopleOffice.NewPerson;
import io.praevia.identity.Person;
import io.praevia.identity.Role;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A small company: ten departments, each with a reviewer and an executive, and the privacy office. */
@TestComponent
public class Company {

    /** Everybody's password. */
    public static final String PASSWORD = "a long test passphrase";

    private static final List<String> DEPARTMENTS = List.of(
            "privacy",
            "legal",
            "security",
            "data-governance",
            "marketing",
            "procurement",
            "hr",
            "it",
            "finance",
            "customer-care");

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final People people;
    private final PeopleOffice office;
    private final CurrentPerson current;
    private final Map<String, PersonId> byName = new ConcurrentHashMap<>();

    Company(JdbcClient jdbc, PasswordEncoder passwords, People people, PeopleOffice office, CurrentPerson current) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.people = people;
        this.office = office;
        this.current = current;
        found();
    }

    /** Anna owns projects in marketing; she has no other role. */
    public PersonId owner() {
        return byName.get("owner");
    }

    /** Another employee of marketing, who owns nothing of Anna's. */
    public PersonId otherOwner() {
        return byName.get("other-owner");
    }

    public PersonId reviewer(String department) {
        return byName.get("reviewer-" + department);
    }

    public PersonId executive(String department) {
        return byName.get("executive-" + department);
    }

    public PersonId dpo() {
        return byName.get("dpo");
    }

    public PersonId privacyOfficer() {
        return byName.get("privacy-officer");
    }

    public PersonId auditor() {
        return byName.get("auditor");
    }

    public PersonId administrator() {
        return byName.get("administrator");
    }

    public Person person(PersonId id) {
        return people.get(id);
    }

    /** Does something as a person. */
    public <T> T as(PersonId person, Supplier<T> act) {
        return current.actingAs(person, act);
    }

    /** Does something as a person. */
    public void as(PersonId person, Runnable act) {
        current.actingAs(person, () -> {
            act.run();
            return null;
        });
    }

    /** Adds a person with roles to a department. */
    public PersonId hire(String name, String department, Role... roles) {
        return as(
                administrator(),
                () -> office.createPerson(new NewPerson(
                        name,
                        name.replace(' ', '-') + "-" + UUID.randomUUID() + "@example.org",
                        "",
                        new DepartmentId(department),
                        Set.of(roles),
                        Optional.of(PASSWORD))));
    }

    private void found() {
        for (String department : DEPARTMENTS) {
            jdbc.sql("insert into department (id, name) values (?, ?) on conflict do nothing")
                    .params(department, department.substring(0, 1).toUpperCase() + department.substring(1))
                    .update();
        }
        byName.put("administrator", firstAdministrator());
        byName.put("owner", hire("owner", "marketing"));
        byName.put("other-owner", hire("other-owner", "marketing"));
        byName.put("dpo", hire("dpo", "privacy", Role.DPO));
        byName.put("privacy-officer", hire("privacy-officer", "privacy", Role.PRIVACY_OFFICER));
        byName.put("auditor", hire("auditor", "finance", Role.AUDITOR));
        for (String department : DEPARTMENTS) {
            byName.put("reviewer-" + department, hire("reviewer-" + department, department, Role.REVIEWER));
            byName.put("executive-" + department, hire("executive-" + department, department, Role.EXECUTIVE));
        }
    }

    private PersonId firstAdministrator() {
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        "insert into person (id, email, name, department_id, password_hash, created_at) values (?, ?, 'administrator', 'it', ?, now())")
                .params(id, "administrator-" + id + "@example.org", passwords.encode(PASSWORD))
                .update();
        jdbc.sql("insert into person_role (person_id, role) values (?, 'ADMINISTRATOR')")
                .param(id)
                .update();
        return new PersonId(id);
    }
}
