package io.praevia.dashboard;

import io.praevia.identity.Allowed;
import io.praevia.identity.Departments;
import io.praevia.kernel.DepartmentId;
import io.praevia.register.RegisterEntries;
import io.praevia.register.find.Facets;
import io.praevia.risk.RiskMatrix;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The numbers of the dashboard, all as of one moment. */
@Service
public class Figures {

    private static final Set<String> IN_USE = Set.of("active", "under-assessment");

    private final JdbcClient jdbc;
    private final Facets register;
    private final Departments departments;
    private final RiskMatrix matrix;
    private final Clock clock;

    Figures(JdbcClient jdbc, Facets register, Departments departments, RiskMatrix matrix, Clock clock) {
        this.jdbc = jdbc;
        this.register = register;
        this.departments = departments;
        this.matrix = matrix;
        this.clock = clock;
    }

    /** The seven figures and what they are compared with. */
    @Allowed.Overseer
    public Numbers numbers(Period period) {
        Instant now = clock.instant();
        Instant from = period.before(now);
        List<Covered> coverage = coverage();
        List<Cell> cells = cells();
        return new Numbers(
                now,
                count("select count(*) from assessment a where " + Sql.OPEN, now),
                count(
                        "select count(*) from assessment a where a.created_at <= :now and"
                                + " (a.decided_at is null or a.decided_at > :now)",
                        from),
                count("select count(distinct w.assessment_id) from work_item w where " + Sql.OVERDUE, now),
                median(from, now),
                median(period.before(from), from),
                cells.stream().filter(Cell::high).mapToInt(Cell::count).sum(),
                lateMeasures(),
                coverage.stream().mapToInt(Covered::uncovered).sum(),
                coverage.stream().mapToInt(Covered::inUse).sum());
    }

    /** How many risks remain at each severity and likelihood, severest first, then by likelihood; zero cells included. */
    @Allowed.Overseer
    public List<Cell> cells() {
        Map<String, Integer> counted = jdbc
                .sql("select r.residual_severity || '-' || r.residual_likelihood as cell, count(*) as n from risk r"
                        + " join assessment a on a.id = r.assessment_id where r.residual_severity is not null"
                        + " and r.residual_likelihood is not null and " + Sql.IN_FORCE + " group by 1")
                .query((row, n) -> Map.entry(row.getString("cell"), row.getInt("n")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return IntStream.of(4, 3, 2, 1)
                .boxed()
                .flatMap(severity -> IntStream.rangeClosed(1, 4)
                        .mapToObj(likelihood -> new Cell(
                                severity,
                                likelihood,
                                matrix.level(severity, likelihood).number(),
                                counted.getOrDefault(severity + "-" + likelihood, 0))))
                .toList();
    }

    /** How much of each department's processing in use a valid assessment covers, by name; none without processing. */
    @Allowed.Overseer
    public List<Covered> coverage() {
        Map<DepartmentId, Long> inUse = byDepartment(RegisterEntries.Filter.all());
        Map<DepartmentId, Long> uncovered = byDepartment(new RegisterEntries.Filter("", null, null, true));
        return departments.all().stream()
                .filter(d -> inUse.containsKey(d.id()))
                .map(d -> new Covered(
                        d.id().value(),
                        d.name(),
                        inUse.get(d.id()).intValue(),
                        uncovered.getOrDefault(d.id(), 0L).intValue()))
                .toList();
    }

    private Map<DepartmentId, Long> byDepartment(RegisterEntries.Filter filter) {
        return IN_USE.stream()
                .map(status -> register.byDepartment(
                        new RegisterEntries.Filter("", null, status, filter.withoutValidAssessment())))
                .flatMap(counts -> counts.entrySet().stream())
                .collect(Collectors.toMap(count -> new DepartmentId(count.getKey()), Map.Entry::getValue, Long::sum));
    }

    private int lateMeasures() {
        return jdbc.sql("select count(*) from measure m join assessment a on a.id = m.assessment_id where "
                        + Sql.LATE_MEASURE)
                .param("today", LocalDate.now(clock))
                .query(Integer.class)
                .single();
    }

    private int count(String sql, Instant now) {
        return jdbc.sql(sql)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    private Optional<Double> median(Instant from, Instant to) {
        return jdbc.sql("select percentile_cont(0.5) within group (order by " + Sql.DAYS + ") from assessment a where "
                        + Sql.DECIDED + " and a.decided_at >= :from and a.decided_at < :to")
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .query((row, n) -> Optional.ofNullable(row.getObject(1, Double.class)))
                .single();
    }

    /**
     * The figures.
     *
     * @param openBefore open assessments when the period began
     * @param median days from start to decision of what was decided in the period; empty if nothing was
     * @param high risks that remain high or very high with their measures
     * @param lateMeasures measures of approved assessments whose day has passed
     * @param uncovered processing in use without a valid assessment
     */
    public record Numbers(
            Instant asOf,
            int open,
            int openBefore,
            int overdue,
            Optional<Double> median,
            Optional<Double> medianBefore,
            int high,
            int lateMeasures,
            int uncovered,
            int inUse) {

        /** Covered processing in percent, rounded down so that 100 means all; empty while nothing is in use. */
        public Optional<Integer> coverage() {
            return inUse == 0 ? Optional.empty() : Optional.of((inUse - uncovered) * 100 / inUse);
        }
    }

    /** A cell of the heat map. */
    public record Cell(int severity, int likelihood, int level, int count) {
        public boolean high() {
            return level >= 3;
        }
    }

    /** A department's processing in use, and how much of it has no valid assessment. */
    public record Covered(String id, String department, int inUse, int uncovered) {}
}
