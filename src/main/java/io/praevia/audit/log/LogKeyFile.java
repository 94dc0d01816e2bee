package io.praevia.audit.log;

import io.praevia.audit.note.LogSigner;
import io.praevia.kernel.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The log's private key on disk; read anew for every signature, so that a rotation needs no restart. */
@Component
public class LogKeyFile {

    private static final Logger LOG = LoggerFactory.getLogger(LogKeyFile.class);
    private static final String EVALUATION = "Key of the log, made by Praevia for evaluation.";

    private final Path file;

    public LogKeyFile(LogFiles files) {
        this.file = files.key();
    }

    /** The key under the log's name. @throws Refused.Conflict if the file cannot be used */
    public LogSigner open(String origin) {
        try {
            return LogSigner.parse(Files.readString(file), origin);
        } catch (IOException | IllegalArgumentException e) {
            LOG.error("The key of the log cannot be read: {}", file, e);
            throw new Refused.Conflict("audit.refused.key-unreadable", file.getFileName());
        }
    }

    /** Makes a key for evaluation when there is no file yet. */
    public void createIfMissing() {
        if (Files.notExists(file)) {
            write(file, EVALUATION + "\n" + LogSigner.newKey());
            LOG.warn(
                    "Created an evaluation key for the log of the trail at {}: name your own before you rely on it",
                    file);
        }
    }

    /** Whether Praevia made this key by itself for trying out. */
    public boolean isEvaluation() {
        try {
            return Files.readString(file).startsWith(EVALUATION);
        } catch (IOException e) {
            return false;
        }
    }

    /** Puts a prepared key beside the one in use; {@link #takeOver} makes it the one. */
    void prepare(String pem) {
        write(next(), pem);
    }

    /** True if a prepared key waits. */
    boolean prepared() {
        return Files.exists(next());
    }

    LogSigner openPrepared(String origin) {
        try {
            return LogSigner.parse(Files.readString(next()), origin);
        } catch (IOException e) {
            throw new UncheckedIOException("the prepared key of the log cannot be read: " + next(), e);
        }
    }

    /** Keeps the key in use under the id of its public half, and puts the prepared one in its place. */
    void takeOver(String oldId) {
        try {
            if (Files.exists(file)) {
                Files.move(file, file.resolveSibling(file.getFileName() + "." + oldId), StandardCopyOption.ATOMIC_MOVE);
            }
            Files.move(next(), file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("the new key of the log cannot be put in place: " + file, e);
        }
    }

    private Path next() {
        return file.resolveSibling(file.getFileName() + ".next");
    }

    private static void write(Path target, String content) {
        Path folder = target.toAbsolutePath().getParent();
        try {
            Files.createDirectories(folder);
            boolean posix = Files.getFileStore(folder).supportsFileAttributeView("posix");
            Path draft = posix
                    ? Files.createTempFile(
                            folder,
                            "log",
                            ".tmp",
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                    : Files.createTempFile(folder, "log", ".tmp");
            Files.writeString(draft, content);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("the key of the log cannot be kept: " + target, e);
        }
    }
}
