package io.praevia.register.flow;

import io.praevia.kernel.EntryId;
import io.praevia.register.RegisterEntries.Named;
import io.praevia.register.RegisterField;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The shared things that the newest versions of many entries name, read at once. */
@Component
class NamedLines {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    NamedLines(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Map<EntryId, List<Named>> of(Collection<EntryId> entries) {
        Map<EntryId, List<Named>> named = new HashMap<>();
        jdbc.sql("""
                        select r.entry_id, r.field, r.line, r.shared_id, s.name, s.details::text as details
                          from register_entry e
                          join register_reference r on r.entry_id = e.id and r.version = e.version
                          join register_shared s on s.id = r.shared_id
                         where e.id = any (?) order by r.entry_id, r.field, r.line""")
                .param(entries.stream().map(EntryId::value).toArray(UUID[]::new))
                .query((row, n) -> named.computeIfAbsent(
                                new EntryId(row.getObject("entry_id", UUID.class)), id -> new ArrayList<>())
                        .add(new Named(
                                RegisterField.ofKey(row.getString("field")).orElseThrow(),
                                row.getInt("line"),
                                row.getObject("shared_id", UUID.class),
                                row.getString("name"),
                                json.readValue(row.getString("details"), new TypeReference<>() {}))))
                .list();
        return named;
    }
}
