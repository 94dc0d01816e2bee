package io.praevia.register.store;

import io.praevia.kernel.EntryId;
import io.praevia.register.EntryContent;
import io.praevia.register.RegisterField;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Calls shared things as they are called now, in lines that were written when they were called otherwise. */
@Component
public class LiveLines {

    private final JdbcClient jdbc;

    LiveLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was renamed since the newest version of these entries was written. */
    public Map<EntryId, List<Renamed>> renamed(Collection<EntryId> entries) {
        Map<EntryId, List<Renamed>> renamed = new HashMap<>();
        jdbc.sql("""
                        select r.entry_id, r.field, r.line, v.name as was, s.name
                          from register_entry e
                          join register_reference r on r.entry_id = e.id and r.version = e.version
                          join register_shared_version v on v.shared_id = r.shared_id and v.version = r.shared_version
                          join register_shared s on s.id = r.shared_id and s.name <> v.name
                         where e.id = any (?)""")
                .param(entries.stream().map(EntryId::value).toArray(UUID[]::new))
                .query((row, n) -> {
                    EntryId entry = new EntryId(row.getObject("entry_id", UUID.class));
                    renamed.computeIfAbsent(entry, id -> new ArrayList<>())
                            .add(new Renamed(
                                    RegisterField.ofKey(row.getString("field")).orElseThrow(),
                                    row.getInt("line"),
                                    row.getString("was"),
                                    row.getString("name")));
                    return entry;
                })
                .list();
        return renamed;
    }

    /** The content with the new names. */
    public static EntryContent apply(EntryContent content, List<Renamed> renamed) {
        if (renamed.isEmpty()) {
            return content;
        }
        Map<RegisterField, List<String>> fields = new EnumMap<>(RegisterField.class);
        content.fields().forEach((field, lines) -> fields.put(field, new ArrayList<>(lines)));
        renamed.forEach(one -> {
            List<String> lines = fields.getOrDefault(one.field(), List.of());
            if (one.line() < lines.size() && lines.get(one.line()).startsWith(one.was())) {
                lines.set(
                        one.line(),
                        one.name() + lines.get(one.line()).substring(one.was().length()));
            }
        });
        return new EntryContent(fields);
    }

    /** A line that begins with a name of then, and the name of now. */
    public record Renamed(RegisterField field, int line, String was, String name) {}
}
