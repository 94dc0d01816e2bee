package io.praevia.audit;

import io.praevia.audit.chain.Hashes;
import io.praevia.audit.log.AnchorFile;
import io.praevia.audit.log.CheckpointStore;
import io.praevia.audit.log.LogFiles;
import io.praevia.audit.log.LogKeyFile;
import io.praevia.audit.log.LogKeys;
import io.praevia.audit.log.LogStore;
import io.praevia.audit.log.LogWorks;
import io.praevia.audit.log.Sequencer;
import io.praevia.audit.note.SignedNote;
import io.praevia.identity.CurrentPerson;
import io.praevia.kernel.DomainEvent;
import io.praevia.record.SealedEvidence;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A trail in a database of its own, in the hands of its superuser; what it writes is what the application writes. The key
 * and the file of checkpoints are where the superuser of a database is not.
 */
final class CopiedTrail implements AutoCloseable {

    private final String server;
    private final Connection connection;
    private final JdbcClient jdbc;
    private final Path outside;
    private final CurrentPerson current;
    private final LogWorks works;
    private final AuditVerifier verifier;

    /** @param outside folder of the key and of the file of checkpoints */
    CopiedTrail(String server, String database, Path outside, CurrentPerson current) throws SQLException {
        this.server = server;
        this.outside = outside;
        this.current = current;
        connection = DriverManager.getConnection(server + database + "?user=postgres&password=postgres");
        var source = new SingleConnectionDataSource(connection, true);
        var transactions = new DataSourceTransactionManager(source);
        jdbc = JdbcClient.create(source);
        LogFiles files = new LogFiles(outside.resolve("log-key.pem"), outside.resolve("anchors.txt"));
        LogKeys keys = new LogKeys(jdbc, Clock.systemUTC());
        CheckpointStore checkpoints = new CheckpointStore(jdbc, Clock.systemUTC());
        LogStore store = new LogStore(jdbc, new JdbcTemplate(source));
        AnchorFile anchors = new AnchorFile(files);
        works = new LogWorks(
                jdbc,
                store,
                keys,
                new LogKeyFile(files),
                checkpoints,
                anchors,
                new Sequencer(store, transactions),
                transactions,
                this::tell);
        verifier = new AuditVerifier(
                jdbc,
                Clock.systemUTC(),
                new AuditVerifier.Parts(keys, checkpoints, anchors),
                List.of(new SealedEvidence(jdbc)),
                transactions);
    }

    /** A copy as a restored backup is one; nobody may be connected to the original. */
    static void copy(String server, String from, String to) throws SQLException {
        try (Connection admin = DriverManager.getConnection(server + "postgres?user=postgres&password=postgres");
                var statement = admin.createStatement()) {
            statement.execute("create database " + to + " template " + from);
        }
    }

    /** Writes an event into the trail as the application does. */
    void tell(Object event) {
        new Trail(jdbc, Clock.systemUTC(), current).write((DomainEvent) event);
    }

    /** Places everything, signs and appends to the file of checkpoints. */
    String anchor() {
        return works.sign().toString();
    }

    String rotate() {
        return works.rotate();
    }

    /** With what is in the file of checkpoints. */
    TrailCheck check() {
        return verifier.verifyAll();
    }

    /** With these checkpoints, or with none. */
    TrailCheck check(List<SignedNote> notes) {
        return verifier.verifyAll(notes, Optional.empty());
    }

    /** Does what no application can: triggers and foreign keys do not fire. */
    int attack(String sql, Object... parameters) {
        jdbc.sql("set session_replication_role = replica").update();
        int rows = jdbc.sql(sql).params(parameters).update();
        jdbc.sql("set session_replication_role = default").update();
        return rows;
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    /** Rewrites a chain with new hashes, so that it holds in itself, from entries that the change leaves. */
    void forge(UUID subject, String search, String replacement) {
        byte[] previous = Hashes.START;
        for (long seq : jdbc.sql("select seq from audit_entry where subject = ? order by seq")
                .param(subject)
                .query(Long.class)
                .list()) {
            String payload = jdbc.sql(
                            "select convert_from(payload, 'UTF8') from audit_entry where subject = ? and seq = ?")
                    .params(subject, seq)
                    .query(String.class)
                    .single()
                    .replace(search, replacement);
            byte[] bytes = payload.getBytes(java.nio.charset.StandardCharsets.UTF_8);
            byte[] hash = Hashes.chain(previous, bytes);
            attack(
                    "update audit_entry set payload = ?, previous = ?, hash = ? where subject = ? and seq = ?",
                    bytes,
                    previous,
                    hash,
                    subject,
                    seq);
            previous = hash;
        }
        attack(
                "update audit_chain set last_hash = ?, last_seq = (select max(seq) from audit_entry where subject = ?)"
                        + " where subject = ?",
                previous,
                subject,
                subject);
    }

    /** Forgets the log and has every entry placed again, as somebody would who rewrote what it held. */
    void logAnew() {
        for (String table : List.of("audit_leaf", "audit_node", "audit_checkpoint", "audit_anchor", "audit_waiting")) {
            attack("delete from " + table);
        }
        attack("insert into audit_waiting (subject, seq) select subject, seq from audit_entry order by subject, seq");
        works.place();
    }

    Path outside() {
        return outside;
    }

    String server() {
        return server;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
