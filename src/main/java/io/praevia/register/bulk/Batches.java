package io.praevia.register.bulk;

import io.praevia.identity.CurrentPerson;
import io.praevia.kernel.EntryId;
import io.praevia.kernel.Refused;
import io.praevia.register.EntryFacts;
import io.praevia.register.store.EntryVersions;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of acts that wrote many versions. */
@Component
public class Batches {

    private static final String SELECT =
            "select b.*, p.name from register_batch b join person p on p.id = b.written_by where b.id = ?";

    private final JdbcClient jdbc;
    private final CurrentPerson current;
    private final Clock clock;

    Batches(JdbcClient jdbc, CurrentPerson current, Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.clock = clock;
    }

    /** A new one, before its versions are written. */
    public UUID open(String act, String reason, int entries) {
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        "insert into register_batch (id, act, reason, written_by, written_at, entries) values (?, ?, ?, ?, ?, ?)")
                .params(id, act, reason, current.id().value(), clock.instant().atOffset(ZoneOffset.UTC), entries)
                .update();
        return id;
    }

    Batch lock(UUID id) {
        return read(SELECT + " for update of b", id);
    }

    Batch get(UUID id) {
        return read(SELECT, id);
    }

    private Batch read(String sql, UUID id) {
        return jdbc.sql(sql)
                .param(id)
                .query((row, n) -> new Batch(
                        id,
                        row.getString("act"),
                        row.getString("reason"),
                        row.getString("name"),
                        row.getTimestamp("written_at").toInstant(),
                        row.getInt("entries"),
                        Optional.ofNullable(row.getTimestamp("undone_at"))
                                .map(Timestamp::toInstant)
                                .orElse(null)))
                .optional()
                .orElseThrow(() -> new Refused.NotFound("register.refused.batch"));
    }

    /** It was undone now. */
    public void undone(UUID id) {
        jdbc.sql("update register_batch set undone_at = ? where id = ?")
                .params(clock.instant().atOffset(ZoneOffset.UTC), id)
                .update();
    }

    /** What each entry said in the version before the batch's. */
    Map<EntryId, Before> before(UUID id) {
        return jdbc
                .sql("select was.* from register_version did join register_version was on was.entry_id = did.entry_id"
                        + " and was.version = did.version - 1 where did.batch_id = ?")
                .param(id)
                .query((row, n) -> Map.entry(
                        new EntryId(row.getObject("entry_id", UUID.class)),
                        new Before(row.getInt("version"), EntryVersions.facts(row))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A version and its facts. */
    record Before(int version, EntryFacts facts) {}
}
