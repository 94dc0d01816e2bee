package io.praevia.register.store;

import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import io.praevia.register.EntryContent;
import io.praevia.register.EntryFacts;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The rows of versions, in batches: entry, version, links to shared things, what finding needs. */
@Component
class VersionRows {

    private static final int AT_ONCE = 500;

    private final JdbcTemplate jdbc;
    private final Linker linker;
    private final ContentJson json;
    private final Clock clock;

    VersionRows(JdbcTemplate jdbc, Linker linker, ContentJson json, Clock clock) {
        this.jdbc = jdbc;
        this.linker = linker;
        this.json = json;
        this.clock = clock;
    }

    void write(List<Next> all) {
        List<List<Linker.Link>> links =
                linker.links(all.stream().map(Next::content).toList());
        List<VersionRow> rows = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            rows.add(new VersionRow(all.get(i), links.get(i)));
        }
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        List<VersionRow> fresh =
                rows.stream().filter(row -> row.next().version() == 1).toList();
        jdbc.batchUpdate(
                "insert into register_entry (id, external_id, name, role, department_id, status, version, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, 0, ?)",
                fresh,
                AT_ONCE,
                (statement, row) -> VersionRow.set(
                        statement,
                        row.id(),
                        row.next().now().externalId(),
                        row.facts().name(),
                        row.facts().role().key(),
                        row.facts().department().value(),
                        row.facts().status(),
                        now));
        versions(rows, now);
        references(rows);
        entries(rows);
        jdbc.query("select register_refresh(?)", result -> {}, (Object)
                rows.stream().map(VersionRow::id).toArray(UUID[]::new));
    }

    private void versions(List<VersionRow> rows, OffsetDateTime now) {
        jdbc.batchUpdate("""
                insert into register_version (entry_id, version, name, role, department_id, owner_id, status, review_on,
                       content, reason, assessment_id, written_by, written_at, act, batch_id, countries, bases)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?)""", rows, AT_ONCE, (statement, row) -> {
            Origin origin = row.next().origin();
            EntryFacts facts = row.facts();
            EntryContent content = row.content();
            VersionRow.set(
                    statement,
                    row.id(),
                    row.next().version(),
                    facts.name(),
                    facts.role().key(),
                    facts.department().value(),
                    facts.owner().map(PersonId::value).orElse(null),
                    facts.status(),
                    facts.reviewOn(),
                    json.write(content),
                    origin.reason(),
                    origin.assessment().map(AssessmentId::value).orElse(null),
                    origin.by().value(),
                    now,
                    origin.act(),
                    origin.batch().orElse(null),
                    Codes.countries(content),
                    Codes.bases(content));
        });
    }

    private void references(List<VersionRow> rows) {
        List<Object[]> references = rows.stream()
                .flatMap(row -> row.links().stream().map(link -> new Object[] {
                    row.id(),
                    row.next().version(),
                    link.field().key(),
                    link.line(),
                    link.shared().id(),
                    link.shared().version()
                }))
                .toList();
        jdbc.batchUpdate(
                "insert into register_reference (entry_id, version, field, line, shared_id, shared_version)"
                        + " values (?, ?, ?, ?, ?, ?)",
                references,
                AT_ONCE,
                VersionRow::set);
    }

    private void entries(List<VersionRow> rows) {
        jdbc.batchUpdate(
                "update register_entry set name = ?, role = ?, department_id = ?, owner_id = ?, status = ?, review_on = ?,"
                        + " version = ?, assessed = assessed or ?, external_id = ? where id = ?",
                rows,
                AT_ONCE,
                (statement, row) -> VersionRow.set(
                        statement,
                        row.facts().name(),
                        row.facts().role().key(),
                        row.facts().department().value(),
                        row.facts().owner().map(PersonId::value).orElse(null),
                        row.facts().status(),
                        row.facts().reviewOn(),
                        row.next().version(),
                        row.next().origin().assessment().isPresent(),
                        row.next().now().externalId(),
                        row.id()));
    }
}
