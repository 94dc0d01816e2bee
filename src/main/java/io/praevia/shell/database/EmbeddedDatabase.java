package io.praevia.shell.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;

/** PostgreSQL inside the application: durable, stopped with it, recovered by itself after a crash. */
final class EmbeddedDatabase implements AutoCloseable {

    private final String url;
    private final Closeable server;

    private EmbeddedDatabase(String url, Closeable server) {
        this.url = url;
        this.server = server;
    }

    /** @throws DirectoryInUse if another Praevia runs on the same directory and its server is not to be joined */
    static EmbeddedDatabase start(EmbeddedDatabaseProperties properties) {
        try {
            Path home = Files.createDirectories(properties.directory().toAbsolutePath());
            Path data = home.resolve("postgresql");
            Optional<FileChannel> lock = lock(home);
            if (lock.isEmpty()) {
                return join(home, data, properties);
            }
            LeftOverServer.stop(data);
            if (properties.fresh()) {
                FileSystemUtils.deleteRecursively(data);
            }
            EmbeddedPostgres server = start(home, data, properties.durable());
            return new EmbeddedDatabase(server.getJdbcUrl("postgres", "postgres"), () -> {
                server.close();
                lock.get().close();
            });
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded database did not start. See the log above for its reason.", e);
        }
    }

    private static Optional<FileChannel> lock(Path home) throws IOException {
        FileChannel channel =
                FileChannel.open(home.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked(channel)) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(channel);
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldInThisProcess) {
            return false;
        }
    }

    /** The port is on the fourth line of the server's process file. */
    private static EmbeddedDatabase join(Path home, Path data, EmbeddedDatabaseProperties properties)
            throws IOException {
        if (!properties.join()) {
            throw new DirectoryInUse(
                    "Another Praevia runs on " + home + ".",
                    "Stop it, or name another directory with --praevia.database.directory.");
        }
        if (!Files.exists(data.resolve("postmaster.pid"))) {
            throw new DirectoryInUse(
                    "Another Praevia is just starting or stopping on " + home + ".", "Wait a moment, then try again.");
        }
        String port = Files.readAllLines(data.resolve("postmaster.pid")).get(3).strip();
        return new EmbeddedDatabase("jdbc:postgresql://localhost:" + port + "/postgres", () -> {});
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
        return url;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
