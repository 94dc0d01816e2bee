package io.praevia.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.audit.chain.Entry;
import io.praevia.audit.chain.Hashes;
import io.praevia.identity.CurrentPerson;
import io.praevia.support.PraeviaTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** A million entries in 10,000 chains, in a database of their own: placed, signed, checked, and proved one by one. */
@PraeviaTest
class TrailVerifyBenchmark {

    private static final int CHAINS = Integer.getInteger("praevia.bench.chains", 10_000);
    private static final int EACH = 100;

    @TempDir
    private Path outside;

    @Autowired
    @Qualifier("migrationDataSource")
    private DataSource superuser;

    @Autowired
    private Flyway flyway;

    @Autowired
    private CurrentPerson current;

    @Test
    void aMillionEntriesAreVerified() throws Exception {
        String server;
        try (Connection connection = superuser.getConnection();
                var statement = connection.createStatement()) {
            String url = connection.getMetaData().getURL();
            server = url.substring(0, url.indexOf("/", url.indexOf("//") + 2) + 1);
            statement.execute("create database million");
        }
        Flyway.configure()
                .configuration(flyway.getConfiguration())
                .dataSource(server + "million", "postgres", "postgres")
                .load()
                .migrate();
        write(server);
        try (CopiedTrail trail = new CopiedTrail(server, "million", outside, current)) {
            trail.jdbc().sql("analyze").update();
            timed("placed and signed", trail::anchor);
            trail.jdbc().sql("analyze").update();
            for (int round = 0; round < 3; round++) {
                timed("verified", () -> assertThat(trail.check().sentences()).isEmpty());
            }
            assertThat(trail.check().entries()).isEqualTo((long) CHAINS * EACH);
        }
    }

    private static void write(String server) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(server + "million?user=postgres&password=postgres")) {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            var entries = copy.copyIn("copy audit_entry from stdin");
            StringBuilder heads = new StringBuilder();
            for (int chain = 0; chain < CHAINS; chain++) {
                UUID subject = UUID.randomUUID();
                byte[] last = Hashes.START;
                StringBuilder rows = new StringBuilder();
                for (int seq = 1; seq <= EACH; seq++) {
                    Instant at = Instant.EPOCH.plusSeconds(1_700_000_000L + chain * 1_000L + seq);
                    byte[] payload = new Entry(
                                    subject, seq, at, subject, "answer.saved", Map.of("question", "purposes"), Map.of())
                            .payload();
                    byte[] hash = Hashes.chain(last, payload);
                    rows.append(String.join(
                                    "\t",
                                    List.of(
                                            subject.toString(),
                                            Integer.toString(seq),
                                            at.toString(),
                                            subject.toString(),
                                            "answer.saved",
                                            bytes(payload),
                                            bytes(last),
                                            bytes(hash))))
                            .append('\n');
                    last = hash;
                }
                byte[] text = rows.toString().getBytes(StandardCharsets.UTF_8);
                entries.writeToCopy(text, 0, text.length);
                heads.append(subject)
                        .append('\t')
                        .append(EACH)
                        .append('\t')
                        .append(bytes(last))
                        .append('\n');
            }
            entries.endCopy();
            copy.copyIn("copy audit_chain from stdin", new java.io.StringReader(heads.toString()));
        }
    }

    private static String bytes(byte[] content) {
        return "\\\\x" + Hashes.hex(content);
    }

    private static void timed(String what, Runnable act) {
        long start = System.nanoTime();
        act.run();
        System.out.printf("%s in %.1f s%n", what, (System.nanoTime() - start) / 1e9);
    }
}
