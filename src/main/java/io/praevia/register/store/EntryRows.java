package io.praevia.register.store;

import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.EntryId;
import io.praevia.kernel.PersonId;
import io.praevia.register.RegisterEntries.Document;
import io.praevia.register.RegisterEntries.Entry;
import io.praevia.register.RegisterEntries.Named;
import io.praevia.register.RegisterEntries.Version;
import io.praevia.register.RegisterEntries.Written;
import io.praevia.register.RegisterField;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of entries and versions as the register shows them. */
@Component
public class EntryRows {

    private static final String SELECT = """
            select e.id, e.number, e.name, e.role, e.department_id, e.owner_id, e.status, e.version, e.review_on, e.assessed,
                   e.external_id, v.content::text as content, v.written_at,
                   exists (select from register_document d where d.entry_id = e.id) as has_record
              from register_entry e join register_version v on v.entry_id = e.id and v.version = e.version where\s""";

    private final JdbcClient jdbc;
    private final ContentJson json;
    private final JsonMapper mapper;
    private final LiveLines live;

    EntryRows(JdbcClient jdbc, ContentJson json, JsonMapper mapper, LiveLines live) {
        this.jdbc = jdbc;
        this.json = json;
        this.mapper = mapper;
        this.live = live;
    }

    /** Entries under a condition on {@code e}, shared things called as they are called now. */
    public List<Entry> entries(String condition, Map<String, Object> values, Map<String, Object> more) {
        List<Entry> found = jdbc.sql(SELECT + condition)
                .params(values)
                .params(more)
                .query(this::entry)
                .list();
        var renamed = live.renamed(found.stream().map(Entry::id).toList());
        return renamed.isEmpty()
                ? found
                : found.stream()
                        .map(e -> named(e, renamed.getOrDefault(e.id(), List.of())))
                        .toList();
    }

    private static Entry named(Entry e, List<LiveLines.Renamed> renamed) {
        return new Entry(
                e.id(),
                e.number(),
                e.facts(),
                e.version(),
                LiveLines.apply(e.content(), renamed),
                e.changedAt(),
                e.hasRecord(),
                e.assessed(),
                e.externalId());
    }

    public List<Version> versions(EntryId id) {
        return jdbc.sql("select * from register_version where entry_id = ? order by version desc")
                .param(id.value())
                .query((row, n) -> new Version(
                        row.getInt("version"),
                        EntryVersions.facts(row),
                        json.read(row.getString("content")),
                        row.getString("act"),
                        row.getString("reason"),
                        Optional.ofNullable(row.getObject("assessment_id", UUID.class))
                                .map(AssessmentId::new),
                        new PersonId(row.getObject("written_by", UUID.class)),
                        row.getTimestamp("written_at").toInstant()))
                .list();
    }

    public List<Named> named(EntryId id, int version) {
        return jdbc.sql("""
                        select r.field, r.line, r.shared_id, case when newest then s.name else v.name end as name,
                               case when newest then s.details else v.details end::text as details
                          from register_reference r
                          join register_shared s on s.id = r.shared_id
                          join register_shared_version v on v.shared_id = r.shared_id and v.version = r.shared_version
                          cross join lateral (select e.version = r.version as newest from register_entry e where e.id = r.entry_id) e
                         where r.entry_id = ? and r.version = ? order by r.field, r.line""")
                .params(id.value(), version)
                .query((row, n) -> new Named(
                        RegisterField.ofKey(row.getString("field")).orElseThrow(),
                        row.getInt("line"),
                        row.getObject("shared_id", UUID.class),
                        row.getString("name"),
                        mapper.readValue(row.getString("details"), new TypeReference<>() {})))
                .list();
    }

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

    /** In the entry that the assessment began with or added, not in those that it covers beside it. */
    public Optional<Written> writtenBy(AssessmentId assessment) {
        return jdbc.sql("""
                        select e.id, e.number, v.version, v.name from register_version v
                          join register_entry e on e.id = v.entry_id where v.assessment_id = ? and not exists
                          (select from register_cover c where c.assessment_id = v.assessment_id and c.entry_id = v.entry_id)""")
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
                EntryVersions.facts(row),
                row.getInt("version"),
                json.read(row.getString("content")),
                row.getTimestamp("written_at").toInstant(),
                row.getBoolean("has_record"),
                row.getBoolean("assessed"),
                row.getString("external_id"));
    }
}
