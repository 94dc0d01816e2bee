package io.praevia.risk.measure;

import io.praevia.assessment.Access;
import io.praevia.assessment.Scope;
import io.praevia.identity.Allowed;
import io.praevia.identity.CurrentPerson;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.EntryId;
import io.praevia.kernel.Refused;
import io.praevia.risk.RiskLevel;
import io.praevia.risk.RiskMatrix;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Measures across assessments, and whether a decision rests on one. */
@Service
public class MeasureList {

    /** Measures of assessments that were not refused or withdrawn. */
    private static final String LISTED = "a.phase not in ('rejected', 'not-required', 'withdrawn')";

    private final JdbcClient jdbc;
    private final Access access;
    private final CurrentPerson current;
    private final RiskMatrix matrix;
    private final Clock clock;

    MeasureList(JdbcClient jdbc, Access access, CurrentPerson current, RiskMatrix matrix, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.current = current;
        this.matrix = matrix;
        this.clock = clock;
    }

    /** What the current person may read and the filter matches: still to be done first, most urgent first, at most 1,000. */
    @Allowed.SignedIn
    public List<Listed> search(Filter filter) {
        return jdbc.sql(MeasureRows.SELECT.replace(
                                "select m.*,",
                                "select m.*, a.reference, a.title as project,"
                                        + " a.decided_at, p.department_id as department,")
                        + " join assessment a on a.id = m.assessment_id join person p on p.id = m.owner_id"
                        + " where " + LISTED + " and (m.owner_id = any(:scopePeople) or " + Scope.SQL + ")" + """
                         and (not :mine or m.owner_id = any(:me))
                         and (:department::text is null or p.department_id = :department)
                         and (:status::text is null or m.status = :status)
                         and (:entry::uuid is null or a.entry_id = :entry)
                         and (not :late or m.status in ('planned', 'in-progress') and m.due_on < :today
                              and a.phase in ('approved', 'conditionally-approved'))
                         and (m.title || ' ' || m.what || ' ' || a.title || ' ' || a.reference) ilike
                             '%' || replace(replace(:words, '%', '\\%'), '_', '\\_') || '%'
                        order by m.status in ('planned', 'in-progress', 'done') desc, m.due_on nulls last, m.position limit 1000""")
                .params(access.scope().params())
                .param("mine", filter.mine())
                .param(
                        "me",
                        current.mandates().stream().map(m -> m.holder().value()).toArray(UUID[]::new))
                .param("department", filter.department())
                .param(
                        "status",
                        filter.status() == null ? null : filter.status().key())
                .param("entry", filter.entry() == null ? null : filter.entry().value())
                .param("late", filter.late())
                .param("today", LocalDate.now(clock))
                .param("words", filter.words().strip())
                .query((row, n) -> new Listed(
                        MeasureRows.measure(row, n),
                        row.getString("reference"),
                        row.getString("project"),
                        new DepartmentId(row.getString("department"))))
                .list();
    }

    /** Without a check of the reader: for the process. @throws Refused.NotFound if it does not exist */
    @Allowed.Internal
    public Measure load(UUID measure) {
        return jdbc.sql(MeasureRows.SELECT + "where m.id = ?")
                .param(measure)
                .query(MeasureRows::measure)
                .optional()
                .orElseThrow(() -> new Refused.NotFound("measure.refused.not-found"));
    }

    /** True if the approval rested on it: it was a condition, or a risk that it treats is rated lower with its measures. */
    @Allowed.Internal
    public boolean carries(Measure measure) {
        return measure.origin() == Measure.Origin.CONDITION
                || jdbc.sql("select r.severity, r.likelihood, coalesce(e.severity, r.residual_severity) as s,"
                                + " coalesce(e.likelihood, r.residual_likelihood) as l from measure_effect e"
                                + " join risk r on r.id = e.risk_id where e.measure_id = ? and r.severity is not null"
                                + " and r.likelihood is not null and r.residual_severity is not null")
                        .param(measure.id())
                        .query((row, n) -> level(row.getInt("s"), row.getInt("l"))
                                < level(row.getInt("severity"), row.getInt("likelihood")))
                        .list()
                        .contains(true);
    }

    private int level(int severity, int likelihood) {
        RiskLevel level = matrix.level(severity, likelihood);
        return level.number();
    }

    /** Which measures to list; null and empty match everything. Late ones are those of approved assessments. */
    public record Filter(
            boolean mine,
            boolean late,
            @Nullable String department,
            Measure.@Nullable Status status,
            @Nullable EntryId entry,
            String words) {

        public static Filter all() {
            return new Filter(false, false, null, null, null, "");
        }
    }

    /** A measure with its project and the department of its owner. */
    public record Listed(Measure measure, String reference, String project, DepartmentId department) {}
}
