package io.praevia.register.merge;

import io.praevia.kernel.EntryId;
import io.praevia.register.RegisterField;
import io.praevia.register.shared.SharedKind;
import io.praevia.register.store.LiveLines.Renamed;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which entries name a shared thing, and what became of those that were merged. */
@Component
class MergeRows {

    private final JdbcClient jdbc;

    MergeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of a kind that are another one since. */
    Set<UUID> merged(SharedKind kind) {
        return new HashSet<>(jdbc.sql("select id from register_shared where kind = ? and merged_into is not null")
                .param(kind.key())
                .query(UUID.class)
                .list());
    }

    /** Entries whose newest version names it. */
    List<EntryId> naming(UUID shared) {
        return jdbc
                .sql("select distinct e.id from register_reference r join register_entry e on e.id = r.entry_id"
                        + " and e.version = r.version where r.shared_id = ?")
                .param(shared)
                .query(UUID.class)
                .list()
                .stream()
                .map(EntryId::new)
                .toList();
    }

    /** The lines of the newest version that name it, and what they shall begin with. */
    List<Renamed> renamed(EntryId entry, UUID shared, String was, String name) {
        return lines(
                "select r.field, r.line from register_reference r join register_entry e on e.id = r.entry_id"
                        + " and e.version = r.version where e.id = ? and r.shared_id = ?",
                List.of(entry.value(), shared),
                was,
                name);
    }

    /** The lines of the version before this one that named it, and what they shall begin with. */
    List<Renamed> renamedBefore(EntryId entry, int version, UUID shared, String was, String name) {
        return lines(
                "select field, line from register_reference where entry_id = ? and version = ? and shared_id = ?",
                List.of(entry.value(), version - 1, shared),
                was,
                name);
    }

    private List<Renamed> lines(String sql, List<?> params, String was, String name) {
        return jdbc.sql(sql)
                .params(params)
                .query((row, n) -> new Renamed(
                        RegisterField.ofKey(row.getString("field")).orElseThrow(), row.getInt("line"), was, name))
                .list();
    }

    void merge(UUID gone, UUID kept, UUID batch) {
        jdbc.sql("update register_shared set merged_into = ?, merged_by = ?, archived = true where id = ?")
                .params(kept, batch, gone)
                .update();
    }

    /** What the batch merged, held; null when there is nothing to undo. */
    @Nullable
    Merged lock(UUID batch) {
        return jdbc.sql("select s.id, s.merged_into, b.reason from register_batch b join register_shared s"
                        + " on s.merged_by = b.id where b.id = ? and b.undone_at is null limit 1 for update of b, s")
                .param(batch)
                .query((row, n) -> new Merged(
                        row.getObject("id", UUID.class),
                        row.getObject("merged_into", UUID.class),
                        row.getString("reason")))
                .optional()
                .orElse(null);
    }

    void part(UUID gone) {
        jdbc.sql("update register_shared set merged_into = null, merged_by = null, archived = false where id = ?")
                .param(gone)
                .update();
    }

    /** Entries whose newest version the batch wrote. */
    List<EntryId> untouched(UUID batch) {
        return jdbc
                .sql("select e.id from register_version v join register_entry e on e.id = v.entry_id"
                        + " and e.version = v.version where v.batch_id = ?")
                .param(batch)
                .query(UUID.class)
                .list()
                .stream()
                .map(EntryId::new)
                .toList();
    }

    /** What was merged into what, and why. */
    record Merged(UUID gone, UUID kept, String reason) {}
}
