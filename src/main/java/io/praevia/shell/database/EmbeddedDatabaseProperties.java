package io.praevia.shell.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The embedded server.
 *
 * @param directory where its data and binaries live
 * @param durable false only in tests: commits may be lost when the machine stops
 * @param fresh true only in tests: begin with empty data
 * @param join use the server of a Praevia that runs on the directory instead of refusing; for the command line
 * @param poolSize connections that the application holds at most
 */
@ConfigurationProperties("praevia.database")
record EmbeddedDatabaseProperties(
        @DefaultValue("data") Path directory,
        @DefaultValue("true") boolean durable,
        @DefaultValue("false") boolean fresh,
        @DefaultValue("false") boolean join,
        @DefaultValue("16") int poolSize) {}
