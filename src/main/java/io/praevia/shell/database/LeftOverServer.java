package io.praevia.shell.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A database server that outlived an application which was killed: it holds the data directory and must go first. */
final class LeftOverServer {

    private static final Logger log = LoggerFactory.getLogger(LeftOverServer.class);

    private LeftOverServer() {}

    /** Stops the server that still holds the data directory, if any; it recovers its data at the next start. */
    static void stop(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        if (!lines.isEmpty()) {
            ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                    .filter(LeftOverServer::isPostgres)
                    .ifPresent(LeftOverServer::terminate);
        }
        Files.deleteIfExists(pidFile);
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().map(c -> c.contains("postgres")).orElse(true);
    }

    private static void terminate(ProcessHandle server) {
        log.info("Stopping a database server left over from a start that was killed (process {})", server.pid());
        List<ProcessHandle> workers = server.descendants().toList();
        server.destroy();
        try {
            server.onExit().get(20, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            server.destroyForcibly();
            workers.forEach(ProcessHandle::destroyForcibly);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            log.warn("The left-over database server did not report its end", e);
        }
    }
}
