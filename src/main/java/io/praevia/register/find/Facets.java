package io.praevia.register.find;

import io.praevia.identity.Allowed;
import io.praevia.register.RegisterEntries.Filter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What the register can be narrowed by, with how many entries each choice would leave. */
@Service
public class Facets {

    private final JdbcClient jdbc;
    private final Clock clock;

    Facets(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Each facet under the other parts of the filter, so that another choice of the same facet can be compared. */
    @Allowed.SignedIn
    public Counts counts(Filter filter) {
        EntryQuery query = EntryQuery.of(filter, LocalDate.now(clock));
        return new Counts(
                query.without("department").counts(jdbc, "e.department_id"),
                query.without("status").counts(jdbc, "e.status"),
                query.without("role").counts(jdbc, "e.role"),
                query.without("basis").counts(jdbc, "unnest(e.bases)"),
                query.without("country").counts(jdbc, "unnest(e.countries)"),
                query.without("owner").counts(jdbc, "e.owner_id::text"));
    }

    /** How many entries match. */
    @Allowed.SignedIn
    public long count(Filter filter) {
        EntryQuery query = EntryQuery.of(filter, LocalDate.now(clock));
        return jdbc.sql("select count(*) from register_entry e where " + query.where())
                .params(query.values())
                .query(Long.class)
                .single();
    }

    /** How many entries match in each department that has any; for figures as well as for pages. */
    @Allowed.SignedIn
    public Map<String, Long> byDepartment(Filter filter) {
        return EntryQuery.of(filter, LocalDate.now(clock)).counts(jdbc, "e.department_id");
    }

    /** Numbers of entries by value: department and owner by id, country by ISO code, basis by letter of Art. 6(1). */
    public record Counts(
            Map<String, Long> department,
            Map<String, Long> status,
            Map<String, Long> role,
            Map<String, Long> basis,
            Map<String, Long> country,
            Map<String, Long> owner) {}
}
