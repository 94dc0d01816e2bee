package io.praevia.shell.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.springframework.util.FileSystemUtils;

/** PostgreSQL inside the application: durable, stopped with it, recovered by itself after a crash. */
final class EmbeddedDatabase implements AutoCloseable {

    private final EmbeddedPostgres server;
    private final FileChannel lock;

    private EmbeddedDatabase(EmbeddedPostgres server, FileChannel lock) {
        this.server = server;
        this.lock = lock;
    }

    /** @throws IllegalStateException if another Praevia runs on the same directory */
    static EmbeddedDatabase start(EmbeddedDatabaseProperties properties) {
        try {
            Path home = Files.createDirectories(properties.directory().toAbsolutePath());
            FileChannel lock = lock(home);
            Path data = home.resolve("postgresql");
            LeftOverServer.stop(data);
            if (properties.fresh()) {
                FileSystemUtils.deleteRecursively(data);
            }
            return new EmbeddedDatabase(start(home, data, properties.durable()), lock);
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded database did not start. See the log above for its reason.", e);
        }
    }

    private static FileChannel lock(Path home) throws IOException {
        FileChannel channel =
                FileChannel.open(home.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw new IllegalStateException("Another Praevia runs on " + home
                    + ". Stop it, or name another directory with --praevia.database.directory.");
        }
        return channel;
    }

    private static EmbeddedPostgres start(Path home, Path data, boolean durable) throws IOException {
        String safe = durable ? "on" : "off";
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(home.resolve("binaries").toFile())
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setServerConfig("fsync", safe)
                .setServerConfig("synchronous_commit", safe)
                .setServerConfig("full_page_writes", safe)
                .setServerConfig("max_connections", "60")
                .start();
    }

    String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    @Override
    public void close() throws IOException {
        server.close();
        lock.close();
    }
}
