package io.praevia.audit.log;

import io.praevia.audit.note.SignedNote;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Checkpoints in a file outside the database: one signed note after the other, each on the disk before it counts. */
@Component
public class AnchorFile {

    private static final int TAIL = 16 * 1024;

    private final Path file;

    public AnchorFile(LogFiles files) {
        this.file = files.anchors();
    }

    /** Adds a note and waits until the disk has it. */
    synchronized void append(SignedNote note) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                channel.position(soundEnd(channel));
                ByteBuffer bytes = ByteBuffer.wrap((note + "\n").getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.truncate(channel.position());
                channel.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a checkpoint cannot be written to " + file, e);
        }
    }

    /** The newest note that is whole. */
    Optional<SignedNote> last() {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            List<SignedNote> notes = SignedNote.parseAll(tail(channel, StandardCharsets.UTF_8));
            return notes.isEmpty() ? Optional.empty() : Optional.of(notes.get(notes.size() - 1));
        } catch (IOException e) {
            throw new UncheckedIOException("the checkpoints in " + file + " cannot be read", e);
        }
    }

    /** Behind the last empty line: what a crash cut off in the middle is written over. */
    private static long soundEnd(FileChannel channel) throws IOException {
        String tail = tail(channel, StandardCharsets.ISO_8859_1);
        int end = tail.lastIndexOf("\n\n");
        return channel.size() - tail.length() + (end < 0 ? 0 : end + 2);
    }

    private static String tail(FileChannel channel, Charset charset) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(TAIL, channel.size()));
        long from = channel.size() - bytes.capacity();
        while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
            // the rest
        }
        String tail = new String(bytes.array(), charset);
        return from == 0 ? tail : tail.substring(tail.indexOf("\n\n") + 2);
    }

    /** What was kept, oldest first; nothing when there is no file. */
    public List<SignedNote> notes() {
        try {
            return Files.exists(file) ? SignedNote.parseAll(Files.readString(file)) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("the checkpoints in " + file + " cannot be read", e);
        }
    }

    /** The file's name, without its folder. */
    public String name() {
        return file.getFileName().toString();
    }

    public Path path() {
        return file;
    }
}
