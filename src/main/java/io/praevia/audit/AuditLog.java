package io.praevia.audit;

import io.praevia.audit.chain.Hashes;
import io.praevia.audit.chain.StoredEntry;
import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads the trail, newest first, page by page. */
@Service
public class AuditLog {

    private static final String SELECT = """
            select e.subject, e.seq, e.at, e.actor, e.action, e.payload, e.previous, e.hash,
                   (select string_agg(p.field || ': ' || p.value, chr(10) order by p.field) from audit_personal p
                     where p.subject = e.subject and p.seq = e.seq) as words,
                   (select convert_from(s.payload, 'UTF8')::jsonb -> 'facts' ->> 'reference' from audit_entry s
                     where s.subject = e.subject and s.seq = 1 and s.action = 'assessment.started') as reference
              from audit_entry e\s""";

    private final JdbcClient jdbc;

    AuditLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** At most {@code size} entries that the filter matches, newest first, after the given place if any. */
    @Allowed.TrailReader
    public List<Line> read(Filter filter, @Nullable Place after, int size) {
        return jdbc.sql(SELECT + """
                        where (:actor::uuid is null or e.actor = :actor) and (:action::text is null or e.action = :action)
                          and (:from::timestamptz is null or e.at >= :from) and (:until::timestamptz is null or e.at < :until)
                          and (:reference::text is null or e.subject in (select s.subject from audit_entry s
                               where s.action = 'assessment.started' and s.seq = 1 and
                               convert_from(s.payload, 'UTF8')::jsonb -> 'facts' ->> 'reference' = :reference))
                          and (:at::timestamptz is null or (e.at, e.subject, e.seq) < (:at, :subject::uuid, :seq::bigint))
                        order by e.at desc, e.subject desc, e.seq desc limit :size""")
                .param("actor", filter.person().map(PersonId::value).orElse(null))
                .param("action", filter.action())
                .param("reference", filter.reference())
                .param("from", filter.from() == null ? null : filter.from().atOffset(ZoneOffset.UTC))
                .param("until", filter.until() == null ? null : filter.until().atOffset(ZoneOffset.UTC))
                .param("at", after == null ? null : after.at().atOffset(ZoneOffset.UTC))
                .param("subject", after == null ? null : after.subject())
                .param("seq", after == null ? null : after.seq())
                .param("size", size)
                .query(AuditLog::line)
                .list();
    }

    /** Every kind of entry that occurs, by name. */
    @Allowed.TrailReader
    public List<String> actions() {
        return jdbc.sql("select distinct action from audit_entry order by action")
                .query(String.class)
                .list();
    }

    /** The trail of one assessment, oldest first; the caller has checked that it may be read. */
    @Allowed.Internal
    public List<Line> of(AssessmentId assessment) {
        return jdbc.sql(SELECT + "where e.subject = ? order by e.seq")
                .param(assessment.value())
                .query(AuditLog::line)
                .list();
    }

    private static Line line(ResultSet row, int n) throws SQLException {
        StoredEntry entry = StoredEntry.of(row.getObject("subject", UUID.class), row);
        return new Line(
                new Place(entry.at(), entry.subject(), entry.seq()),
                Optional.ofNullable(entry.actor()).map(PersonId::new),
                entry.action(),
                entry.facts(),
                Optional.ofNullable(row.getString("words")).orElse(""),
                Optional.ofNullable(row.getString("reference")),
                Hashes.hex(entry.hash()));
    }

    /** Which entries; null and empty match everything. {@code until} is excluded. */
    public record Filter(
            @Nullable String reference,
            Optional<PersonId> person,
            @Nullable String action,
            @Nullable Instant from,
            @Nullable Instant until) {}

    /** An entry's place in the order of reading. */
    public record Place(Instant at, UUID subject, long seq) {}

    /**
     * One entry.
     *
     * @param words what a person wrote, empty when there was nothing or it was erased
     * @param reference of the assessment, empty for what concerns the organisation
     * @param hash of the entry in its chain, hexadecimal
     */
    public record Line(
            Place place,
            Optional<PersonId> actor,
            String action,
            Map<String, String> facts,
            String words,
            Optional<String> reference,
            String hash) {}
}
