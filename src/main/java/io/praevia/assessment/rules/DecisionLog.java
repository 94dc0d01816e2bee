package io.praevia.assessment.rules;

import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Evaluates a table for an assessment and keeps inputs, version and hit rules, so that it can always be explained. */
@Service
public class DecisionLog {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final RuleTables tables;

    DecisionLog(JdbcClient jdbc, JsonMapper json, Clock clock, RuleTables tables) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.tables = tables;
    }

    /** Evaluates and keeps. */
    @Allowed.Internal
    public Ruling decide(AssessmentId assessment, String table, Map<String, @Nullable Object> inputs) {
        Ruling ruling = tables.evaluate(assessment, table, inputs);
        jdbc.sql("insert into decision_log (id, assessment_id, decision, table_version, inputs, hits, evaluated_at)"
                        + " values (?, ?, ?, ?, ?::jsonb, ?::jsonb, ?)")
                .params(
                        UUID.randomUUID(),
                        assessment.value(),
                        table,
                        ruling.version(),
                        json.writeValueAsString(ruling.inputs()),
                        json.writeValueAsString(ruling.hits()),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return ruling;
    }

    /** What was decided for the assessment by tables, oldest first. */
    @Allowed.Internal
    public List<Logged> of(AssessmentId assessment) {
        return jdbc.sql("select decision, table_version, inputs::text, hits::text, evaluated_at from decision_log"
                        + " where assessment_id = ? order by evaluated_at, id")
                .param(assessment.value())
                .query((row, n) -> new Logged(
                        new Ruling(
                                row.getString("decision"),
                                row.getInt("table_version"),
                                json.readValue(row.getString("inputs"), new TypeReference<Map<String, String>>() {}),
                                json.readValue(row.getString("hits"), new TypeReference<List<Ruling.Hit>>() {})),
                        row.getTimestamp("evaluated_at").toInstant()))
                .list();
    }

    /** A kept evaluation. */
    public record Logged(Ruling ruling, Instant at) {}
}
