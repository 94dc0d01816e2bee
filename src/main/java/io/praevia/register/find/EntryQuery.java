package io.praevia.register.find;

import io.praevia.register.RegisterEntries.Filter;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The condition that a filter sets, with only the parts that narrow, so that the database can take its indexes. */
public record EntryQuery(Map<String, String> conditions, Map<String, Object> values) {

    private static final String UNCOVERED =
            "e.status in ('active', 'under-assessment') and (not e.assessed or e.review_on < :today)";

    private static final String SHARED = "exists (select from register_reference r where r.entry_id = e.id"
            + " and r.version = e.version and r.shared_id = :shared::uuid)";

    /** What the filter says. */
    public static EntryQuery of(Filter filter, LocalDate today) {
        Map<String, String> conditions = new LinkedHashMap<>();
        Map<String, Object> values = new TreeMap<>();
        put(conditions, values, "words", filter.words().strip(), "e.words @@ register_query(:words)");
        put(conditions, values, "department", filter.department(), "e.department_id = :department");
        put(conditions, values, "status", filter.status(), "e.status = :status");
        put(conditions, values, "role", filter.role(), "e.role = :role");
        put(conditions, values, "basis", filter.basis(), "e.bases @> array[:basis]::text[]");
        put(conditions, values, "country", filter.country(), "e.countries @> array[:country]::text[]");
        put(conditions, values, "owner", filter.owner(), "e.owner_id = :owner::uuid");
        put(conditions, values, "shared", filter.shared(), SHARED);
        if (filter.withoutValidAssessment()) {
            put(conditions, values, "today", today, UNCOVERED);
        }
        return new EntryQuery(conditions, values);
    }

    private static void put(
            Map<String, String> conditions,
            Map<String, Object> values,
            String name,
            @org.jspecify.annotations.Nullable Object value,
            String condition) {
        if (value != null && !value.toString().isEmpty()) {
            conditions.put(name, condition);
            values.put(name, value);
        }
    }

    /** Everything after "where", never empty. */
    public String where() {
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions.values());
    }

    /** The same without one part. */
    EntryQuery without(String name) {
        Map<String, String> rest = new LinkedHashMap<>(conditions);
        Map<String, Object> values = new TreeMap<>(this.values);
        rest.remove(name);
        values.remove(name);
        return new EntryQuery(rest, values);
    }

    /** How many entries have each value of an expression, the most frequent first. */
    Map<String, Long> counts(JdbcClient jdbc, String expression) {
        List<Map.Entry<String, Long>> counted = jdbc.sql(
                        "select x, count(*) as n from (select " + expression + " as x from register_entry e where "
                                + where() + ") found where x is not null group by x order by n desc, x")
                .params(values)
                .query((row, n) -> Map.entry(row.getString("x"), row.getLong("n")))
                .list();
        return counted.stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
    }
}
