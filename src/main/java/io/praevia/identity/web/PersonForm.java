package io.praevia.identity.web;

import io.praevia.identity.Departments;
import io.praevia.identity.PeopleOffice.NewPerson;
import io.praevia.identity.Role;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A person as an administrator types one; without a password for single sign-on only. */
record PersonForm(
        @Nullable String name,
        @Nullable String email,
        @Nullable String jobTitle,
        @Nullable String department,
        @Nullable Set<Role> roles,
        @Nullable String password) {

    NewPerson toPerson(Departments departments) {
        return new NewPerson(
                name,
                email,
                jobTitle,
                departments
                        .require("department", department == null ? "" : department)
                        .id(),
                roles == null ? Set.of() : roles,
                Optional.ofNullable(password).filter(typed -> !typed.isEmpty()));
    }

    boolean has(Role role) {
        return roles != null && roles.contains(role);
    }
}
