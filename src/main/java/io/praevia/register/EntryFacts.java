package io.praevia.register;

import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.PersonId;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a version says beside its fields.
 *
 * @param status draft, active, under-assessment or retired
 * @param reviewOn the day on which somebody looks at the entry again; null for none
 */
public record EntryFacts(
        String name,
        EntryRole role,
        DepartmentId department,
        Optional<PersonId> owner,
        String status,
        @Nullable LocalDate reviewOn) {

    /** A controller's entry in use, without owner or review day. */
    public static EntryFacts active(String name, DepartmentId department) {
        return new EntryFacts(name, EntryRole.CONTROLLER, department, Optional.empty(), "active", null);
    }

    public EntryFacts named(String newName) {
        return new EntryFacts(newName, role, department, owner, status, reviewOn);
    }

    public EntryFacts in(DepartmentId newDepartment) {
        return new EntryFacts(name, role, newDepartment, owner, status, reviewOn);
    }

    public EntryFacts ownedBy(Optional<PersonId> newOwner) {
        return new EntryFacts(name, role, department, newOwner, status, reviewOn);
    }

    public EntryFacts with(String newStatus) {
        return new EntryFacts(name, role, department, owner, newStatus, reviewOn);
    }

    public EntryFacts reviewedOn(@Nullable LocalDate day) {
        return new EntryFacts(name, role, department, owner, status, day);
    }
}
