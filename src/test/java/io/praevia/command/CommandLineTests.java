package io.praevia.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.PraeviaApplication;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verbs as they run in a process of their own, on a database of their own. */
class CommandLineTests {

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void anUnknownVerbGetsTheHelp() {
        assertThat(run("reseal")).isEqualTo(1);
        assertThat(said()).contains("audit verify", "doctor", "token create", "user reset");
        assertThat(run("help")).isZero();
    }

    @Test
    void optionsOfTheApplicationAreNoVerb() {
        assertThat(CommandLine.isVerb(new String[] {"--server.port=8101"})).isFalse();
        assertThat(CommandLine.isVerb(new String[] {"doctor"})).isTrue();
    }

    @Test
    void theVerbsSayWhatTheyFind() {
        assertThat(run("doctor")).as(said()).isZero();
        assertThat(said())
                .contains("ok    The database answers", "evaluation key")
                .doesNotContain("NO");
        out.reset();
        assertThat(run("audit", "verify")).isEqualTo(3);
        assertThat(said()).contains("0 entries in 0 chains", "NOT ANCHORED").doesNotContain("HOLDS");
        assertThat(run("audit", "verify", "--checkpoint", "nowhere.txt")).isEqualTo(2);
        assertThat(run("audit", "verify", "--checkpiont", "nowhere.txt")).isEqualTo(2);
        assertThat(run("anchor", "now")).isEqualTo(1);
        String bundle = directory.resolve("trail.zip").toString();
        assertThat(run("audit", "export", bundle)).isZero();
        assertThat(run("audit", "verify", "--bundle", bundle)).isEqualTo(3);
        out.reset();
        assertThat(run("user", "reset", "nobody@example.org")).isEqualTo(1);
        assertThat(run("token", "create", "nobody@example.org", "Script")).isEqualTo(1);
        assertThat(said()).contains("was not found");
    }

    @Test
    void aBundleIsCheckedWithoutADatabase() {
        assertThat(run("audit", "verify", "--bundle", "nowhere.zip")).isEqualTo(2);
        assertThat(run("audit", "verify", "--bundle=pom.xml")).isEqualTo(2);
        assertThat(run("audit", "verify", "--bundle", "pom.xml", "--key", "nonsense"))
                .isEqualTo(2);
        assertThat(said()).contains("cannot be checked");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void definitionsAreLintedWithoutADatabase() throws java.io.IOException {
        java.nio.file.Path faulty = java.nio.file.Files.createTempFile("faulty", ".yaml");
        java.nio.file.Files.writeString(faulty, "key: faulty\n");
        assertThat(run("lint", "bpmn/screening.dmn")).as(said()).isZero();
        assertThat(run("lint", faulty.toString())).isEqualTo(1);
        assertThat(said()).contains(faulty + ": ", "[error, schema]");
        assertThat(run("lint", "nowhere.yaml")).isEqualTo(2);
        java.nio.file.Files.delete(faulty);
    }

    @Test
    void theLinterSpeaksTheLanguageOfTheMachine() throws java.io.IOException {
        Path faulty = java.nio.file.Files.writeString(directory.resolve("faulty.yaml"), "key: faulty\n");
        Locale before = Locale.getDefault(Locale.Category.DISPLAY);
        Locale.setDefault(Locale.Category.DISPLAY, Locale.GERMANY);
        try {
            assertThat(run("lint", faulty.toString())).isEqualTo(1);
        } finally {
            Locale.setDefault(Locale.Category.DISPLAY, before);
        }
        assertThat(said()).contains("„title“ fehlt.", "[Fehler, schema]", "1 Datei: ");
    }

    private int run(String... words) {
        String[] arguments = Stream.concat(
                        Stream.of(words),
                        Stream.of(
                                "--praevia.database.directory=" + directory,
                                "--praevia.database.durable=false",
                                "--praevia.seal.keystore=" + directory.resolve("seal.p12")))
                .toArray(String[]::new);
        return CommandLine.run(PraeviaApplication.class, arguments, new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
