package io.praevia.assessment;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the current person may read, as a condition for SQL over {@code assessment a}. */
public record Scope(boolean everything, List<UUID> people, List<String> departments) {

    /** The condition; bind it with {@link #params()}. */
    public static final String SQL = """
            (:scopeEverything or a.owner_id = any(:scopePeople) or exists (
               select from participant p where p.assessment_id = a.id
                  and (p.person_id = any(:scopePeople) or p.department_id = any(:scopeDepartments))))""";

    public Map<String, Object> params() {
        return Map.of(
                "scopeEverything", everything,
                "scopePeople", people.toArray(UUID[]::new),
                "scopeDepartments", departments.toArray(String[]::new));
    }
}
