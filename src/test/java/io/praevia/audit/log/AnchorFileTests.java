package io.praevia.audit.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.audit.note.Checkpoint;
import io.praevia.audit.note.LogSigner;
import io.praevia.audit.note.SignedNote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of checkpoints outside the database. */
class AnchorFileTests {

    private static final LogSigner SIGNER = LogSigner.parse(LogSigner.newKey(), "praevia.example/trail");

    @TempDir
    private Path folder;

    @Test
    void notesComeBackInTheOrderInWhichTheyWereWritten() {
        AnchorFile file = file();
        assertThat(file.notes()).isEmpty();
        assertThat(file.last()).isEmpty();
        for (int size = 1; size <= 200; size++) {
            file.append(note(size));
            assertThat(file.last()).contains(note(size));
        }
        assertThat(file.notes()).hasSize(200).first().isEqualTo(note(1));
    }

    /** Wherever a crash cuts the last note off, the next one is whole and nothing before it is lost. */
    @Test
    void aTornEndIsWrittenOver() throws IOException {
        file().append(note(1));
        file().append(note(2));
        byte[] whole = Files.readAllBytes(folder.resolve("kept/anchors.txt"));
        for (int length = 0; length <= whole.length; length++) {
            Files.write(folder.resolve("kept/anchors.txt"), java.util.Arrays.copyOf(whole, length));
            file().append(note(3));
            assertThat(file().last()).as("cut at %d", length).contains(note(3));
            assertThat(file().notes())
                    .as("cut at %d", length)
                    .allMatch(note -> note.isSignedBy(SIGNER.key()))
                    .hasSizeBetween(length < whole.length / 2 ? 1 : 2, 3);
        }
    }

    private AnchorFile file() {
        return new AnchorFile(new LogFiles(folder.resolve("log-key.pem"), folder.resolve("kept/anchors.txt")));
    }

    private static SignedNote note(long size) {
        return SIGNER.sign(new Checkpoint("praevia.example/trail", size, new byte[32]).text());
    }
}
