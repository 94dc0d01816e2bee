package io.praevia.shell.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens when a second process, such as a verb of the command line, meets a running embedded server. */
class SharedDirectoryTests {

    @TempDir
    private Path directory;

    @Test
    void aSecondProcessJoinsOrSaysWhatToDo() throws Exception {
        try (EmbeddedDatabase first = EmbeddedDatabase.start(properties(false))) {
            execute(first, "create table met (word text)");
            execute(first, "insert into met values ('hello')");
            assertThat(SecondProcess.run(directory, true)).contains("found hello");
            assertThat(SecondProcess.run(directory, false))
                    .contains("Another Praevia runs on " + directory, "Stop it, or name another directory")
                    .doesNotContain("\tat ");
            assertThat(read(first)).isEqualTo("hello");
        }
        try (EmbeddedDatabase again = EmbeddedDatabase.start(properties(false))) {
            assertThat(read(again)).isEqualTo("hello");
        }
    }

    @Test
    void aServerThatIsNotThereYetIsWaitedForByThePerson() throws Exception {
        try (FileChannel channel = FileChannel.open(
                        directory.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock starting = channel.lock()) {
            assertThat(starting.isValid()).isTrue();
            assertThatThrownBy(() -> EmbeddedDatabase.start(properties(true)))
                    .isInstanceOf(DirectoryInUse.class)
                    .hasMessageContaining("Wait a moment, then try again");
        }
    }

    private EmbeddedDatabaseProperties properties(boolean join) {
        return new EmbeddedDatabaseProperties(directory, false, false, join, 2);
    }

    private static void execute(EmbeddedDatabase database, String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection(database.url(), "postgres", "postgres")) {
            connection.createStatement().execute(sql);
        }
    }

    private static String read(EmbeddedDatabase database) throws Exception {
        try (Connection connection = DriverManager.getConnection(database.url(), "postgres", "postgres");
                ResultSet found = connection.createStatement().executeQuery("select word from met")) {
            found.next();
            return found.getString(1);
        }
    }
}
