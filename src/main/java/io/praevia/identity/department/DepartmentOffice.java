package io.praevia.identity.department;

import io.praevia.identity.Allowed;
import io.praevia.identity.People;
import io.praevia.identity.Person;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.UseCase;
import io.praevia.kernel.Words;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What administrators decide about departments; a closed one stays wherever it is already named. */
@Service
public class DepartmentOffice {

    private final JdbcClient jdbc;
    private final ObjectProvider<DepartmentWork> work;
    private final People people;
    private final ApplicationEventPublisher events;

    DepartmentOffice(
            JdbcClient jdbc, ObjectProvider<DepartmentWork> work, People people, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.people = people;
        this.work = work;
        this.events = events;
    }

    /** @throws Refused.Invalid if the key is not a short lower-case word or is taken */
    @UseCase
    @Allowed.Administrator
    public DepartmentId create(@Nullable String key, @Nullable String name) {
        String id = Words.required("key", key, 41, "identity.refused.department-key");
        if (!id.matches("[a-z][a-z0-9-]{1,40}")) {
            throw new Refused.Invalid("key", "identity.refused.department-key-form");
        }
        String label = Words.required("name", name, Words.LINE, "identity.refused.department-name");
        int added = jdbc.sql("insert into department (id, name) values (?, ?) on conflict do nothing")
                .params(id, label)
                .update();
        if (added == 0) {
            throw new Refused.Invalid("key", "identity.refused.department-known");
        }
        DepartmentId department = new DepartmentId(id);
        events.publishEvent(new DepartmentEvent("department.created", department, Optional.empty()));
        return department;
    }

    /**
     * Closes a department: it is offered nowhere any more. Doing it twice has no effect.
     *
     * @throws Refused.Conflict for the privacy office, and while active people or open steps depend on the department
     */
    @UseCase
    @Allowed.Administrator
    public void deactivate(DepartmentId department) {
        Row row = locked(department);
        if (!row.active()) {
            return;
        }
        if (department.equals(DepartmentId.PRIVACY)) {
            throw new Refused.Conflict("identity.refused.department-privacy");
        }
        requireNobody(department, row.name());
        requireNothing(department, row.name());
        write(department, false);
    }

    /** Names who heads the department, or that nobody does; naming the same again has no effect. */
    @UseCase
    @Allowed.Administrator
    public void nameHead(DepartmentId department, Optional<PersonId> head) {
        locked(department);
        if (head.flatMap(people::find).filter(Person::active).isEmpty() && head.isPresent()) {
            throw new Refused.Invalid("head", "identity.refused.head");
        }
        int changed = jdbc.sql(
                        "update department set head_id = :head where id = :id and head_id is distinct from :head")
                .param("head", head.map(PersonId::value).orElse(null))
                .param("id", department.value())
                .update();
        if (changed == 1) {
            events.publishEvent(new DepartmentEvent("department.head-named", department, head));
        }
    }

    /** Opens a closed department again. Doing it twice has no effect. */
    @UseCase
    @Allowed.Administrator
    public void activate(DepartmentId department) {
        if (!locked(department).active()) {
            write(department, true);
        }
    }

    /** Holds back whoever would name the department in a new row until this is decided. */
    private Row locked(DepartmentId department) {
        return jdbc.sql("select name, active from department where id = ? for update")
                .param(department.value())
                .query(Row.class)
                .optional()
                .orElseThrow(() -> new Refused.NotFound("identity.refused.department-gone"));
    }

    private void requireNobody(DepartmentId department, String name) {
        long people = jdbc.sql("select count(*) from person where department_id = ? and active")
                .param(department.value())
                .query(Long.class)
                .single();
        if (people > 0) {
            throw new Refused.Conflict("identity.refused.department-people", people, name);
        }
    }

    private void requireNothing(DepartmentId department, String name) {
        long steps = work.stream().mapToLong(known -> known.open(department)).sum();
        if (steps > 0) {
            throw new Refused.Conflict("identity.refused.department-steps", steps, name);
        }
    }

    private void write(DepartmentId department, boolean active) {
        jdbc.sql("update department set active = ? where id = ?")
                .params(active, department.value())
                .update();
        events.publishEvent(new DepartmentEvent(
                active ? "department.activated" : "department.deactivated", department, Optional.empty()));
    }

    record Row(String name, boolean active) {}
}
