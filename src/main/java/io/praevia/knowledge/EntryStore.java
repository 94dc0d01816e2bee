package io.praevia.knowledge;

import io.praevia.kernel.PersonId;
import io.praevia.knowledge.KnownEntry.Said;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The office's own entries, and which shipped ones it hides. */
@Component
class EntryStore {

    private static final String SELECT =
            "select id, kind, about, departments, words::text, copy_of, revision, retired_at from knowledge_entry ";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    EntryStore(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** All of them, newest change first. */
    List<KnownEntry> own() {
        return jdbc.sql(SELECT + "order by changed_at desc, id")
                .query(this::entry)
                .list();
    }

    /** The entry, held until the transaction ends. */
    Optional<KnownEntry> lock(UUID id) {
        return jdbc.sql(SELECT + "where id = ? for update")
                .param(id)
                .query(this::entry)
                .optional();
    }

    Set<String> hidden() {
        return new HashSet<>(jdbc.sql("select entry from knowledge_hidden")
                .query(String.class)
                .list());
    }

    void insert(KnownEntry entry, PersonId by) {
        jdbc.sql("insert into knowledge_entry (id, kind, about, departments, words, copy_of, changed_by, changed_at)"
                        + " values (?, ?, ?, ?, ?::jsonb, ?, ?, ?)")
                .params(Arrays.asList(
                        UUID.fromString(entry.id()),
                        entry.kind().key(),
                        entry.about().toArray(String[]::new),
                        entry.departments().toArray(String[]::new),
                        json.writeValueAsString(entry.words()),
                        entry.copyOf(),
                        by.value(),
                        now()))
                .update();
    }

    void update(KnownEntry entry, PersonId by) {
        jdbc.sql("update knowledge_entry set kind = ?, about = ?, departments = ?, words = ?::jsonb,"
                        + " revision = revision + 1, changed_by = ?, changed_at = ? where id = ?")
                .params(
                        entry.kind().key(),
                        entry.about().toArray(String[]::new),
                        entry.departments().toArray(String[]::new),
                        json.writeValueAsString(entry.words()),
                        by.value(),
                        now(),
                        UUID.fromString(entry.id()))
                .update();
    }

    /** Retires an own entry or takes it back; false when it already was so. */
    boolean retire(UUID id, boolean away) {
        @Nullable OffsetDateTime at = away ? now() : null;
        return jdbc.sql("update knowledge_entry set retired_at = ? where id = ? and (retired_at is null) = ?")
                        .params(Arrays.asList(at, id, away))
                        .update()
                == 1;
    }

    /** Hides a shipped entry or shows it again; false when it already was so. */
    boolean hide(String entry, boolean away, PersonId by) {
        return (away
                        ? jdbc.sql("insert into knowledge_hidden (entry, hidden_by, hidden_at) values (?, ?, ?)"
                                        + " on conflict do nothing")
                                .params(entry, by.value(), now())
                                .update()
                        : jdbc.sql("delete from knowledge_hidden where entry = ?")
                                .param(entry)
                                .update())
                == 1;
    }

    private KnownEntry entry(ResultSet row, int number) throws SQLException {
        return new KnownEntry(
                row.getObject("id", UUID.class).toString(),
                KnownEntry.Kind.of(row.getString("kind")),
                List.of((String[]) row.getArray("about").getArray()),
                List.of((String[]) row.getArray("departments").getArray()),
                json.readValue(row.getString("words"), new TypeReference<Map<String, Said>>() {}),
                true,
                row.getString("copy_of"),
                row.getInt("revision"),
                row.getTimestamp("retired_at") != null);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
