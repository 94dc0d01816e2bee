package io.praevia.workflow.whatif;

import io.praevia.assessment.Step;
import io.praevia.assessment.rules.Deadlines;
import io.praevia.assessment.rules.Ruling;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.DepartmentId;
import io.praevia.workflow.models.ModelFile;
import io.praevia.workflow.rules.ReplayTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What other deadlines would mean for the steps of the last cases, open and finished ones. */
@Component
public class ClockWhatIf {

    private final JdbcClient jdbc;
    private final Deadlines deadlines;
    private final java.time.Clock now;

    ClockWhatIf(JdbcClient jdbc, Deadlines deadlines, java.time.Clock now) {
        this.jdbc = jdbc;
        this.deadlines = deadlines;
        this.now = now;
    }

    /** Steps that would have another due date; those that would break come first. */
    List<Clock> of(ModelFile file, List<AssessmentId> cases) {
        if (cases.isEmpty()) return List.of();
        ReplayTable table = new ReplayTable(file.key(), file.content());
        return jdbc
                .sql("""
                        select a.reference, w.assessment_id, w.form, w.title, w.created_at, w.due_at, w.done_at,
                               coalesce(r.department_id, a.department_id) as department
                          from work_item w join assessment a on a.id = w.assessment_id
                          left join review r on r.id = w.subject_id
                         where w.assessment_id = any(?) and w.due_at is not null and not w.cancelled
                           and w.form <> 'measure'""")
                .param(cases.stream().map(AssessmentId::value).toArray(UUID[]::new))
                .query((row, n) -> clock(row, table))
                .list()
                .stream()
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing((Clock one) -> !one.breaks()).thenComparing(Clock::reference))
                .toList();
    }

    private @Nullable Clock clock(ResultSet row, ReplayTable table) throws SQLException {
        String department = row.getString("department");
        Instant created = row.getTimestamp("created_at").toInstant();
        Instant due = row.getTimestamp("due_at").toInstant();
        Optional<Instant> done =
                Optional.ofNullable(row.getTimestamp("done_at")).map(java.sql.Timestamp::toInstant);
        List<Ruling.Hit> hits =
                table.evaluate(Map.of("step", row.getString("form"), "department", department), Map.of());
        Optional<Instant> other =
                hits.stream().findFirst().map(hit -> deadlines.end(hit, created, new DepartmentId(department)));
        if (other.filter(due::equals).isPresent()) return null;
        Instant end = done.orElseGet(now::instant);
        boolean breaks = other.filter(end::isAfter).isPresent() && !end.isAfter(due);
        return new Clock(
                new AssessmentId(row.getObject("assessment_id", UUID.class)),
                row.getString("reference"),
                Step.of(row.getString("form")),
                due,
                other,
                done.isEmpty(),
                breaks);
    }

    /**
     * A step whose due date would be another one.
     *
     * @param other empty when the step would have no limit
     * @param breaks in time today, late with the other date
     */
    public record Clock(
            AssessmentId assessment,
            String reference,
            Step step,
            Instant due,
            Optional<Instant> other,
            boolean open,
            boolean breaks) {}
}
