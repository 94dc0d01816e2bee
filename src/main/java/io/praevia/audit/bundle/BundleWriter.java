package io.praevia.audit.bundle;

import io.praevia.audit.Anchors;
import io.praevia.audit.log.CheckpointStore;
import io.praevia.audit.log.LogKeys;
import io.praevia.identity.Allowed;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes the trail into a bundle, entry by entry, without holding it in memory. */
@Service
public class BundleWriter {

    private final JdbcClient jdbc;
    private final LogKeys keys;
    private final CheckpointStore checkpoints;
    private final Anchors anchors;
    private final TransactionTemplate moment;

    BundleWriter(
            JdbcClient jdbc,
            LogKeys keys,
            CheckpointStore checkpoints,
            Anchors anchors,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.checkpoints = checkpoints;
        this.anchors = anchors;
        this.moment = new TransactionTemplate(transactions);
        moment.setReadOnly(true);
        moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        moment.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Places what waits and writes everything that has a place; the stream stays open. Returns the number of entries.
     *
     * @throws UncheckedIOException if the stream does not take it
     */
    @Allowed.TrailReader
    public long write(OutputStream out) {
        return export(out);
    }

    /** The same for the command line, where nobody is signed in. */
    @Allowed.Internal
    public long export(OutputStream out) {
        anchors.place();
        Long written = moment.execute(status -> {
            try {
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
                text(zip, Bundle.README, Bundle.EXPLANATION);
                text(
                        zip,
                        Bundle.KEYS,
                        keys.all().stream().map(one -> one.key().text() + "\n").collect(Collectors.joining()));
                try (Stream<CheckpointStore.Signed> all = checkpoints.all()) {
                    zip.putNextEntry(new ZipEntry(Bundle.CHECKPOINTS));
                    all.forEach(one -> put(zip, (one.note() + "\n").getBytes(StandardCharsets.UTF_8)));
                }
                long entries = entries(zip);
                zip.finish();
                return entries;
            } catch (IOException e) {
                throw new UncheckedIOException("the bundle cannot be written", e);
            }
        });
        return written == null ? 0 : written;
    }

    private long entries(ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry(Bundle.ENTRIES));
        try (Stream<byte[]> payloads = jdbc
                .sql("select e.payload from audit_leaf l join audit_entry e using (subject, seq) order by l.leaf")
                .withFetchSize(1_000)
                .query((row, n) -> row.getBytes(1))
                .stream()) {
            return payloads.peek(payload -> {
                        put(zip, payload);
                        put(zip, new byte[] {'\n'});
                    })
                    .mapToLong(payload -> 1)
                    .sum();
        }
    }

    private static void text(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void put(ZipOutputStream zip, byte[] bytes) {
        try {
            zip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("the bundle cannot be written", e);
        }
    }
}
