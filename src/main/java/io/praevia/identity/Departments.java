package io.praevia.identity;

import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks departments up. */
@Component
public class Departments {

    private final JdbcClient jdbc;

    Departments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every department, active ones first, by name. */
    public List<Department> all() {
        return jdbc.sql("select id, name, active, head_id from department order by active desc, name")
                .query((row, n) -> new Department(
                        new DepartmentId(row.getString("id")),
                        row.getString("name"),
                        row.getBoolean("active"),
                        Optional.ofNullable(row.getObject("head_id", UUID.class))
                                .map(PersonId::new)))
                .list();
    }

    public List<Department> active() {
        return all().stream().filter(Department::active).toList();
    }

    /** The department, active or not. */
    public Optional<Department> find(DepartmentId id) {
        return all().stream().filter(d -> d.id().equals(id)).findFirst();
    }

    /** @throws Refused.Invalid if there is no such active department */
    public Department require(String field, String id) {
        return active().stream()
                .filter(d -> d.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused.Invalid(field, "identity.refused.department"));
    }

    /** Names by id, inactive departments included. */
    public Map<DepartmentId, String> names() {
        return all().stream().collect(Collectors.toMap(Department::id, Department::name));
    }

    public String nameOf(DepartmentId id) {
        return names().getOrDefault(id, id.value());
    }

    /** Who heads the department; empty when nobody does, or nobody who can sign in. */
    public Optional<PersonId> head(DepartmentId id) {
        return jdbc.sql("select p.id from department d join person p on p.id = d.head_id and p.active where d.id = ?")
                .param(id.value())
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    /** The departments that the person heads, by name. */
    public List<Department> headedBy(PersonId person) {
        return all().stream()
                .filter(department -> department.head().equals(Optional.of(person)))
                .toList();
    }

    /** A department of the organisation. */
    public record Department(DepartmentId id, String name, boolean active, Optional<PersonId> head) {}
}
