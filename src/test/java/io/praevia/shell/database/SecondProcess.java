package io.praevia.shell.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Another start on the same directory, in a process of its own: prints what it reads there. */
final class SecondProcess {

    private SecondProcess() {}

    public static void main(String[] arguments) throws Exception {
        try (var context = SpringApplication.run(OnlyTheDatabase.class, arguments);
                Connection connection = DriverManager.getConnection(
                        context.getBean(EmbeddedDatabase.class).url(), "postgres", "postgres");
                ResultSet found = connection.createStatement().executeQuery("select word from met")) {
            found.next();
            System.out.println("found " + found.getString(1));
        }
    }

    /** Runs it on the directory and returns all that it said. */
    static String run(Path directory, boolean join) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SecondProcess.class.getName(),
                        "--praevia.database.directory=" + directory,
                        "--praevia.database.join=" + join,
                        "--spring.config.name=none",
                        "--spring.main.web-application-type=none")
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        return said;
    }

    /** Without @Configuration, so that no scan of a test finds it. */
    @EnableConfigurationProperties(EmbeddedDatabaseProperties.class)
    static class OnlyTheDatabase {

        @Bean(destroyMethod = "close")
        EmbeddedDatabase embeddedDatabase(EmbeddedDatabaseProperties properties) {
            return EmbeddedDatabase.start(properties);
        }
    }
}
