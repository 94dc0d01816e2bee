package io.praevia.register.store;

import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.EntryId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import io.praevia.register.EntryFacts;
import io.praevia.register.EntryRole;
import io.praevia.register.RegisterEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads entries for a change and writes their next versions, one or ten thousand, always in the same way. */
@Component
public class EntryVersions {

    private static final String SELECT = """
            select e.id, e.version, e.name, e.role, e.department_id, e.owner_id, e.status, e.review_on, e.external_id,
                   v.content::text as content
              from register_entry e join register_version v on v.entry_id = e.id and v.version = e.version\s""";

    private final JdbcClient jdbc;
    private final ContentJson json;
    private final LiveLines live;
    private final VersionRows rows;
    private final ApplicationEventPublisher events;

    EntryVersions(
            JdbcClient jdbc, ContentJson json, LiveLines live, VersionRows rows, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.json = json;
        this.live = live;
        this.rows = rows;
        this.events = events;
    }

    /** @throws Refused.NotFound if there is no such entry */
    public Now lock(EntryId entry) {
        return lock(List.of(entry)).stream()
                .findFirst()
                .orElseThrow(() -> new Refused.NotFound("register.refused.not-found"));
    }

    /** Those of the entries that exist, held against other changes until the transaction ends. */
    public List<Now> lock(Collection<EntryId> entries) {
        return named(jdbc.sql(SELECT + "where e.id = any (?) order by e.id for update of e")
                .param(entries.stream().map(EntryId::value).toArray(UUID[]::new))
                .query(this::now)
                .list());
    }

    /** Entries with one of these ids of other systems, or one of these names whatever its case; held like {@link #lock}. */
    public List<Now> lockKnown(Collection<String> externalIds, Collection<String> names) {
        return named(jdbc.sql(SELECT
                        + "where e.external_id = any (?) or lower(e.name) = any (?) order by e.id for update of e")
                .params(
                        externalIds.toArray(String[]::new),
                        names.stream()
                                .map(name -> name.toLowerCase(Locale.ROOT))
                                .toArray(String[]::new))
                .query(this::now)
                .list());
    }

    private List<Now> named(List<Now> found) {
        Map<EntryId, List<LiveLines.Renamed>> renamed =
                live.renamed(found.stream().map(Now::id).toList());
        return found.stream()
                .map(now -> new Now(
                        now.id(),
                        now.version(),
                        now.facts(),
                        LiveLines.apply(now.content(), renamed.getOrDefault(now.id(), List.of())),
                        now.externalId()))
                .toList();
    }

    /** Writes the versions; each becomes an entry of the trail unless a batch does for all of them. */
    public void write(List<Next> all) {
        if (all.isEmpty()) {
            return;
        }
        rows.write(all);
        all.stream().filter(next -> next.origin().batch().isEmpty()).forEach(this::tell);
    }

    private void tell(Next next) {
        events.publishEvent(new RegisterEvent(
                next.now().id(),
                next.version(),
                next.origin().assessment(),
                next.facts().name(),
                next.origin().reason()));
    }

    /** Whether a version that this assessment decided is there already. */
    public boolean decided(EntryId entry, AssessmentId assessment) {
        return jdbc.sql("select exists (select from register_version where entry_id = ? and assessment_id = ?)")
                .params(entry.value(), assessment.value())
                .query(Boolean.class)
                .single();
    }

    private Now now(ResultSet row, int n) throws SQLException {
        return new Now(
                new EntryId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                facts(row),
                json.read(row.getString("content")),
                row.getString("external_id"));
    }

    /** The facts in a row that has their columns. */
    public static EntryFacts facts(ResultSet row) throws SQLException {
        return new EntryFacts(
                row.getString("name"),
                EntryRole.of(row.getString("role")).orElseThrow(),
                new DepartmentId(row.getString("department_id")),
                Optional.ofNullable(row.getObject("owner_id", UUID.class)).map(PersonId::new),
                row.getString("status"),
                row.getObject("review_on", LocalDate.class));
    }
}
