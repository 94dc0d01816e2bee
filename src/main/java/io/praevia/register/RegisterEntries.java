package io.praevia.register;

import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.EntryId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads the processing register; everybody who is signed in may. */
@Service
public class RegisterEntries {

    private static final String SELECT = """
            select e.id, e.number, e.name, e.department_id, e.status, e.version, e.review_on, v.content::text as content,
                   v.written_at, exists (select from register_document d where d.entry_id = e.id) as has_record
              from register_entry e join register_version v on v.entry_id = e.id and v.version = e.version\s""";

    private final JdbcClient jdbc;
    private final ContentJson json;
    private final Clock clock;

    RegisterEntries(JdbcClient jdbc, ContentJson json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Entries whose name or content holds every word of the query, by number. Without a valid assessment is what is in
     * use although no assessment decided on it, or the day of its next review has passed.
     */
    @Allowed.SignedIn
    public List<Entry> search(Filter filter) {
        return search(filter, 0, Integer.MAX_VALUE);
    }

    /** The same, at most {@code size} of those whose number is greater than {@code after}. */
    @Allowed.SignedIn
    public List<Entry> search(Filter filter, long after, int size) {
        return jdbc.sql(SELECT + """
                        where (:department::text is null or e.department_id = :department)
                          and (:status::text is null or e.status = :status)
                          and (e.name || ' ' || v.content::text) ilike all
                              (select '%' || replace(replace(w, '%', '\\%'), '_', '\\_') || '%' from unnest(string_to_array(:words, ' ')) w)
                          and (not :uncovered or e.status in ('active', 'under-assessment') and (e.review_on < :today
                              or not exists (select from register_version a
                                              where a.entry_id = e.id and a.assessment_id is not null)))
                          and e.number > :after
                        order by e.number limit :size""")
                .param("after", after)
                .param("size", size)
                .param("department", filter.department())
                .param("status", filter.status())
                .param("words", filter.words().strip())
                .param("uncovered", filter.withoutValidAssessment())
                .param("today", LocalDate.now(clock))
                .query(this::entry)
                .list();
    }

    /** @throws Refused.NotFound if there is no such entry */
    @Allowed.SignedIn
    public Entry get(EntryId id) {
        return jdbc.sql(SELECT + "where e.id = ?")
                .param(id.value())
                .query(this::entry)
                .optional()
                .orElseThrow(() -> new Refused.NotFound("register.refused.not-found"));
    }

    /** Every version, newest first. */
    @Allowed.SignedIn
    public List<Version> versions(EntryId id) {
        return jdbc.sql("select version, name, content::text as content, reason, assessment_id, written_by, written_at"
                        + " from register_version where entry_id = ? order by version desc")
                .param(id.value())
                .query((row, n) -> new Version(
                        row.getInt("version"),
                        row.getString("name"),
                        json.read(row.getString("content")),
                        row.getString("reason"),
                        Optional.ofNullable(row.getObject("assessment_id", UUID.class))
                                .map(AssessmentId::new),
                        new PersonId(row.getObject("written_by", UUID.class)),
                        row.getTimestamp("written_at").toInstant()))
                .list();
    }

    /** The sealed records linked to the entry, newest first. */
    @Allowed.SignedIn
    public List<Document> documents(EntryId id) {
        return jdbc.sql("select record_id, version, assessment_id, title, sha256, linked_at from register_document"
                        + " where entry_id = ? order by linked_at desc")
                .param(id.value())
                .query((row, n) -> new Document(
                        row.getObject("record_id", UUID.class),
                        row.getInt("version"),
                        new AssessmentId(row.getObject("assessment_id", UUID.class)),
                        row.getString("title"),
                        row.getString("sha256"),
                        row.getTimestamp("linked_at").toInstant()))
                .list();
    }

    /** The version that the assessment's decision wrote, if it wrote one; for jobs as well as for people. */
    @Allowed.Internal
    public Optional<Written> writtenBy(AssessmentId assessment) {
        return jdbc.sql("select e.id, e.number, v.version, v.name from register_version v"
                        + " join register_entry e on e.id = v.entry_id where v.assessment_id = ?")
                .param(assessment.value())
                .query((row, n) -> new Written(
                        new EntryId(row.getObject("id", UUID.class)),
                        row.getLong("number"),
                        row.getInt("version"),
                        row.getString("name")))
                .optional();
    }

    private Entry entry(ResultSet row, int n) throws SQLException {
        return new Entry(
                new EntryId(row.getObject("id", UUID.class)),
                row.getLong("number"),
                row.getString("name"),
                new DepartmentId(row.getString("department_id")),
                row.getString("status"),
                row.getInt("version"),
                row.getObject("review_on", LocalDate.class),
                json.read(row.getString("content")),
                row.getTimestamp("written_at").toInstant(),
                row.getBoolean("has_record"));
    }

    /** Which entries to list; empty words and null facets match everything. */
    public record Filter(
            String words,
            @Nullable String department,
            @Nullable String status,
            boolean withoutValidAssessment) {

        public static Filter all() {
            return new Filter("", null, null, false);
        }
    }

    /** An entry at its newest version; {@code status} is draft, active, under-assessment or retired. */
    public record Entry(
            EntryId id,
            long number,
            String name,
            DepartmentId department,
            String status,
            int version,
            @Nullable LocalDate reviewOn,
            EntryContent content,
            Instant changedAt,
            boolean hasRecord) {}

    /** A version that a decision wrote, with the number of its entry. */
    public record Written(EntryId entry, long number, int version, String name) {}

    /** One version of an entry. */
    public record Version(
            int number,
            String name,
            EntryContent content,
            String reason,
            Optional<AssessmentId> assessment,
            PersonId writtenBy,
            Instant writtenAt) {}

    /** A sealed record linked to a version. */
    public record Document(
            UUID record, int version, AssessmentId assessment, String title, String sha256, Instant linkedAt) {}
}
