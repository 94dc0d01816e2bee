package io.praevia.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.praevia.record.RecordEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Holds the data of every record that any test seals against the published schema. */
@TestComponent
public class RecordSchema {

    private static final Schema SCHEMA = schema();

    private final JdbcClient jdbc;

    RecordSchema(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void check(RecordEvent sealed) {
        requireValid(jdbc.sql("select data::text from record where id = ?")
                .param(sealed.record())
                .query(String.class)
                .single());
    }

    /** Fails unless this is data as the schema describes it. */
    public static void requireValid(String data) {
        assertThat(SCHEMA.validate(data, InputFormat.JSON)).isEmpty();
    }

    private static Schema schema() {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(
                            Files.readAllBytes(Path.of("templates/record/assessment.schema.json")),
                            StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
