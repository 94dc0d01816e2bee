package io.praevia.identity;

import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.PersonId;
import java.util.Set;

/** A person as the rest of Praevia sees one. */
public record Person(
        PersonId id,
        String name,
        String email,
        String jobTitle,
        DepartmentId department,
        Set<Role> roles,
        boolean active) {

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** True if the person may read every assessment: the office, the DPO, executives and auditors. */
    public boolean readsEverything() {
        return is(Role.PRIVACY_OFFICER) || is(Role.DPO) || is(Role.AUDITOR) || is(Role.EXECUTIVE);
    }

    /** Up to two letters for the account menu. */
    public String initials() {
        StringBuilder letters = new StringBuilder();
        for (String part : name.split("\\s+")) {
            if (!part.isEmpty() && letters.length() < 2) {
                letters.appendCodePoint(part.codePointAt(0));
            }
        }
        return letters.toString();
    }
}
