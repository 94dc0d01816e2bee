package io.praevia.register.privacy;

import io.praevia.kernel.EntryId;
import io.praevia.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of the page. */
@Component
class PrivacyStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    PrivacyStore(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    boolean open() {
        return jdbc.sql("select open from privacy_page").query(Boolean.class).single();
    }

    /** @return whether it was not so before */
    boolean open(boolean open, PersonId by) {
        return jdbc.sql("update privacy_page set open = ?, changed_by = ?, changed_at = ? where open <> ?")
                        .params(open, by.value(), now(), open)
                        .update()
                == 1;
    }

    Map<String, Texts> statements() {
        Map<String, Texts> found = new TreeMap<>();
        jdbc.sql("select language, texts::text as texts, revision from privacy_statement")
                .query(this::texts)
                .list()
                .forEach(one -> found.put(one.language(), one));
        return found;
    }

    /** @return false if somebody else wrote since */
    boolean write(Texts texts, PersonId by) {
        return jdbc.sql("""
                        insert into privacy_statement as s (language, texts, revision, written_by, written_at)
                        values (:language, :texts::jsonb, 1, :by, :at)
                        on conflict (language) do update set texts = excluded.texts, revision = s.revision + 1,
                               written_by = excluded.written_by, written_at = excluded.written_at
                         where s.revision = :based""").params(params(texts, by)).update() == 1;
    }

    /** @return false if somebody else wrote since */
    boolean write(EntryId entry, Texts texts, PersonId by) {
        return jdbc.sql("""
                        insert into privacy_entry_text as t (entry_id, language, texts, revision, written_by, written_at)
                        values (:entry, :language, :texts::jsonb, 1, :by, :at)
                        on conflict (entry_id, language) do update set texts = excluded.texts, revision = t.revision + 1,
                               written_by = excluded.written_by, written_at = excluded.written_at
                         where t.revision = :based""")
                        .params(params(texts, by))
                        .param("entry", entry.value())
                        .update()
                == 1;
    }

    /** The entry was compared with its texts at this version. */
    void lookedAt(EntryId entry, int version) {
        jdbc.sql("insert into privacy_entry (entry_id, looked_at) values (?, ?)"
                        + " on conflict (entry_id) do update set looked_at = excluded.looked_at")
                .params(entry.value(), version)
                .update();
    }

    /** @return whether it was not so before */
    boolean publish(EntryId entry, boolean published) {
        return jdbc.sql("update privacy_entry set published = ? where entry_id = ? and published <> ?")
                        .params(published, entry.value(), published)
                        .update()
                == 1;
    }

    /** Every entry that has texts, by number. */
    List<PublicEntry> entries() {
        Map<UUID, Map<String, Texts>> texts = new HashMap<>();
        jdbc.sql("select entry_id, language, texts::text as texts, revision from privacy_entry_text")
                .query((row, n) -> texts.computeIfAbsent(row.getObject("entry_id", UUID.class), id -> new TreeMap<>())
                        .put(row.getString("language"), texts(row, n)))
                .list();
        return jdbc.sql("""
                        select e.id, e.number, e.name, e.status, e.version, p.published, p.looked_at
                          from privacy_entry p join register_entry e on e.id = p.entry_id order by e.number""")
                .query((row, n) -> new PublicEntry(
                        new EntryId(row.getObject("id", UUID.class)),
                        row.getLong("number"),
                        row.getString("name"),
                        row.getString("status"),
                        row.getInt("version"),
                        row.getBoolean("published"),
                        row.getInt("looked_at"),
                        texts.getOrDefault(row.getObject("id", UUID.class), Map.of())))
                .list();
    }

    private Texts texts(ResultSet row, int n) throws SQLException {
        return new Texts(
                row.getString("language"),
                json.readValue(row.getString("texts"), new TypeReference<>() {}),
                row.getInt("revision"));
    }

    private Map<String, Object> params(Texts texts, PersonId by) {
        return Map.of(
                "language",
                texts.language(),
                "texts",
                json.writeValueAsString(texts.words()),
                "by",
                by.value(),
                "at",
                now(),
                "based",
                texts.revision());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
