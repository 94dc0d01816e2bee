package io.praevia.identity;

import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

final class PersonRows {

    private PersonRows() {}

    static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                id(row),
                row.getString("name"),
                row.getString("email"),
                row.getString("job_title"),
                new DepartmentId(row.getString("department_id")),
                roles(row),
                row.getBoolean("active"));
    }

    static Account account(ResultSet row, int number) throws SQLException {
        return new Account(id(row), roles(row), row.getBoolean("active"), row.getString("password_hash"));
    }

    private static PersonId id(ResultSet row) throws SQLException {
        return new PersonId(row.getObject("id", UUID.class));
    }

    private static Set<Role> roles(ResultSet row) throws SQLException {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream(row.getString("roles").split(","))
                .filter(name -> !name.isEmpty())
                .map(Role::valueOf)
                .forEach(roles::add);
        return roles;
    }
}
