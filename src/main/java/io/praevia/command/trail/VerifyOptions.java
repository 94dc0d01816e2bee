package io.praevia.command.trail;

import io.praevia.audit.TrailCheck;
import io.praevia.audit.note.LogKey;
import io.praevia.audit.note.SignedNote;
import io.praevia.command.Options;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What {@code audit verify} is told, and what it answers. */
public record VerifyOptions(Optional<Path> bundle, List<SignedNote> checkpoints, Optional<LogKey> key) {

    private static final Set<String> NAMES = Set.of(Options.BUNDLE, Options.CHECKPOINT, Options.KEY);

    static final int UNREADABLE = 2;
    private static final int NOT_ANCHORED = 3;

    /**
     * @throws IOException if a named file cannot be read
     * @throws IllegalArgumentException if an option is unknown, or its value is not what it should be
     */
    static VerifyOptions of(List<String> arguments) throws IOException {
        Map<String, String> given = Options.parse(arguments, NAMES, "--bundle FILE, --checkpoint FILE or --key KEY");
        return new VerifyOptions(
                Optional.ofNullable(given.get(Options.BUNDLE)).map(Path::of),
                given.containsKey(Options.CHECKPOINT) ? notes(Path.of(given.get(Options.CHECKPOINT))) : List.of(),
                Optional.ofNullable(given.get(Options.KEY)).map(LogKey::parse));
    }

    /** Whether something from elsewhere was named. */
    boolean named() {
        return !checkpoints.isEmpty() || key.isPresent();
    }

    /** A file with checkpoints, such as a saved mail. */
    private static List<SignedNote> notes(Path file) throws IOException {
        try {
            List<SignedNote> notes = SignedNote.parseAll(Files.readString(file));
            if (notes.isEmpty()) {
                throw new IOException("There is no checkpoint in " + file + ".");
            }
            return notes;
        } catch (NoSuchFileException e) {
            throw new IOException("There is no file " + file + ".", e);
        }
    }

    /** Prints the outcome; 0 when it holds and is anchored, 1 when it does not hold, 3 when it is not anchored. */
    static int tell(TrailCheck check, PrintStream out) {
        out.printf("%d entries in %d chains were recomputed.%n", check.entries(), check.chains());
        check.sentences().forEach(problem -> out.println(problem.english()));
        switch (check.verdict()) {
            case BROKEN -> out.println("THE TRAIL DOES NOT HOLD.");
            case NOT_ANCHORED ->
                out.println("NOT ANCHORED: the trail holds in itself, but no checkpoint kept outside was"
                        + " there to compare. A trail that was rewritten, cut short or put back would look the same.");
            case ANCHORED ->
                out.printf(
                        "THE TRAIL HOLDS. Its first %d entries are those of a checkpoint kept outside; %d came later.%n",
                        check.anchored(), check.entries() - check.anchored());
        }
        return switch (check.verdict()) {
            case ANCHORED -> 0;
            case BROKEN -> 1;
            case NOT_ANCHORED -> NOT_ANCHORED;
        };
    }
}
