package io.praevia.dashboard;

import io.praevia.assessment.Phase;
import io.praevia.assessment.Step;
import io.praevia.identity.Allowed;
import io.praevia.risk.RiskMatrix;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The lists behind the numbers: each has as many rows as its number says. */
@Service
public class FigureLists {

    private static final String ROW = "select a.id, a.reference, a.title, d.name as department, a.phase, ";
    private static final String FROM = " from assessment a join department d on d.id = a.department_id ";

    private final JdbcClient jdbc;
    private final RiskMatrix matrix;
    private final Clock clock;

    FigureLists(JdbcClient jdbc, RiskMatrix matrix, Clock clock) {
        this.jdbc = jdbc;
        this.matrix = matrix;
        this.clock = clock;
    }

    /** Open assessments, oldest first; since when each is where it is. */
    @Allowed.Overseer
    public List<Row> open() {
        return jdbc.sql(ROW + "a.phase_since as at, null::float as days" + FROM + "where " + Sql.OPEN
                        + " order by a.created_at")
                .query((row, n) ->
                        row(row, Phase.of(row.getString("phase")).label().toString()))
                .list();
    }

    /** Assessments with a step past its due date, longest first; the oldest due date and what is to be done. */
    @Allowed.Overseer
    public List<Row> overdue() {
        return jdbc.sql("select * from (select distinct on (a.id) a.id, a.reference, a.title, d.name as department,"
                        + " w.form, w.due_at as at, null::float as days" + FROM
                        + "join work_item w on w.assessment_id = a.id where " + Sql.OVERDUE
                        + " order by a.id, w.due_at) as late order by at")
                .param("now", now())
                .query((row, n) -> row(row, Step.of(row.getString("form")).act().toString()))
                .list();
    }

    /** What was decided in the period, slowest first, with its days. */
    @Allowed.Overseer
    public List<Row> decided(Period period) {
        return jdbc.sql(ROW + "a.decided_at as at, " + Sql.DAYS + " as days" + FROM + "where " + Sql.DECIDED
                        + " and a.decided_at >= :from and a.decided_at < :now order by days desc")
                .param("from", period.before(clock.instant()).atOffset(ZoneOffset.UTC))
                .param("now", now())
                .query((row, n) ->
                        row(row, Phase.of(row.getString("phase")).label().toString()))
                .list();
    }

    /** Open steps of one kind or of one department, most urgent first; null matches everything. */
    @Allowed.Overseer
    public List<Row> waiting(@Nullable String step, @Nullable String department) {
        return jdbc.sql(ROW + "w.form, w.due_at as at, null::float as days" + FROM
                        + "join work_item w on w.assessment_id = a.id left join person p on p.id = w.person_id"
                        + " where w.done_at is null and (:step::text is null or w.form = :step)"
                        + " and (:department::text is null or " + Sql.WAITS_FOR + " = :department)"
                        + " order by w.due_at nulls last, w.created_at")
                .param("step", step)
                .param("department", department)
                .query((row, n) -> row(row, Step.of(row.getString("form")).act().toString()))
                .list();
    }

    /** Risks that remain at a severity and likelihood, or all high and very high ones when both are null. */
    @Allowed.Overseer
    public List<RiskRow> risks(@Nullable Integer severity, @Nullable Integer likelihood) {
        return jdbc
                .sql("select a.id, a.reference, a.title as project, d.name as department, r.title, r.residual_severity,"
                        + " r.residual_likelihood" + FROM + "join risk r on r.assessment_id = a.id"
                        + " where r.residual_severity is not null and r.residual_likelihood is not null and "
                        + Sql.IN_FORCE + " and (:severity::int is null or r.residual_severity = :severity)"
                        + " and (:likelihood::int is null or r.residual_likelihood = :likelihood)"
                        + " order by r.residual_severity desc, r.residual_likelihood desc, a.reference, r.position")
                .param("severity", severity)
                .param("likelihood", likelihood)
                .query(this::risk)
                .list()
                .stream()
                .filter(risk -> severity != null || likelihood != null || risk.level() >= 3)
                .toList();
    }

    private RiskRow risk(ResultSet row, int n) throws SQLException {
        int severity = row.getInt("residual_severity");
        int likelihood = row.getInt("residual_likelihood");
        return new RiskRow(
                "/assessments/" + row.getString("id"),
                row.getString("reference"),
                row.getString("project"),
                row.getString("department"),
                row.getString("title"),
                severity,
                likelihood,
                matrix.level(severity, likelihood).number());
    }

    private static Row row(ResultSet row, String state) throws SQLException {
        return new Row(
                "/assessments/" + row.getString("id"),
                row.getString("reference"),
                row.getString("title"),
                row.getString("department"),
                state,
                Optional.ofNullable(row.getTimestamp("at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getObject("days", Double.class)));
    }

    private java.time.OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** An assessment in a list; {@code at} is the moment that the list is about. */
    public record Row(
            String href,
            String reference,
            String title,
            String department,
            String state,
            Optional<Instant> at,
            Optional<Double> days) {}

    /** A risk in a list. */
    public record RiskRow(
            String href,
            String reference,
            String project,
            String department,
            String title,
            int severity,
            int likelihood,
            int level) {}
}
