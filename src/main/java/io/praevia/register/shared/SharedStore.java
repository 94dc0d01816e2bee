package io.praevia.register.shared;

import io.praevia.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of shared things and their history. */
@Component
class SharedStore {

    private static final String SELECT = """
            select s.id, s.kind, s.name, s.details::text as details, s.version, s.archived,
                   (select count(distinct r.entry_id) from register_reference r
                      join register_entry e on e.id = r.entry_id and e.version = r.version where r.shared_id = s.id) as entries
              from register_shared s\s""";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    SharedStore(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    List<SharedThing> all(SharedKind kind) {
        return jdbc.sql(SELECT + "where s.kind = ? order by s.archived, lower(s.name)")
                .param(kind.key())
                .query(this::thing)
                .list();
    }

    Optional<SharedThing> find(UUID id) {
        return jdbc.sql(SELECT + "where s.id = ?").param(id).query(this::thing).optional();
    }

    void lock(UUID id) {
        jdbc.sql("select version from register_shared where id = ? for update")
                .param(id)
                .query(Integer.class)
                .optional();
    }

    void write(SharedThing thing, PersonId by) {
        String details = json.writeValueAsString(thing.details());
        jdbc.sql("""
                        insert into register_shared (id, kind, name, details, version, archived)
                        values (?, ?, ?, ?::jsonb, ?, ?)
                        on conflict (id) do update set name = excluded.name, details = excluded.details,
                               version = excluded.version, archived = excluded.archived""")
                .params(thing.id(), thing.kind().key(), thing.name(), details, thing.version(), thing.archived())
                .update();
        jdbc.sql("""
                        insert into register_shared_version (shared_id, version, name, details, archived, written_by, written_at)
                        values (?, ?, ?, ?::jsonb, ?, ?, ?)""")
                .params(
                        thing.id(),
                        thing.version(),
                        thing.name(),
                        details,
                        thing.archived(),
                        by.value(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Lets entries be found under its new name and country. */
    void refreshEntries(UUID id) {
        jdbc.sql("""
                        select register_refresh(array(select distinct e.id from register_reference r
                          join register_entry e on e.id = r.entry_id and e.version = r.version where r.shared_id = ?))""").param(id).query((row, n) -> 0).list();
    }

    List<SharedThing.Past> history(UUID id) {
        return jdbc.sql("""
                        select v.version, v.name, v.details::text as details, v.archived, p.name as by, v.written_at
                          from register_shared_version v join person p on p.id = v.written_by
                         where v.shared_id = ? order by v.version desc""")
                .param(id)
                .query((row, n) -> new SharedThing.Past(
                        row.getInt("version"),
                        row.getString("name"),
                        details(row),
                        row.getBoolean("archived"),
                        row.getString("by"),
                        row.getTimestamp("written_at").toInstant()))
                .list();
    }

    private SharedThing thing(ResultSet row, int n) throws SQLException {
        return new SharedThing(
                row.getObject("id", UUID.class),
                SharedKind.of(row.getString("kind")).orElseThrow(),
                row.getString("name"),
                details(row),
                row.getInt("version"),
                row.getBoolean("archived"),
                row.getLong("entries"));
    }

    private Map<String, String> details(ResultSet row) throws SQLException {
        return json.readValue(row.getString("details"), new TypeReference<>() {});
    }
}
