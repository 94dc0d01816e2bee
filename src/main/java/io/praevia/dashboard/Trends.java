package io.praevia.dashboard;

import io.praevia.assessment.Step;
import io.praevia.identity.Allowed;
import io.praevia.identity.Departments;
import io.praevia.kernel.DepartmentId;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How figures moved, and where work waits. */
@Service
public class Trends {

    private static final int MONTHS = 12;

    private final JdbcClient jdbc;
    private final Departments departments;
    private final Clock clock;

    Trends(JdbcClient jdbc, Departments departments, Clock clock) {
        this.jdbc = jdbc;
        this.departments = departments;
        this.clock = clock;
    }

    /** Median days to decision of the last twelve months, oldest first; months are months in UTC. */
    @Allowed.Overseer
    public List<Month> months() {
        Map<String, Month> found = jdbc
                .sql("select to_char(a.decided_at at time zone 'UTC', 'YYYY-MM') as month, count(*) as n,"
                        + " percentile_cont(0.5) within group (order by " + Sql.DAYS + ") as days"
                        + " from assessment a where " + Sql.DECIDED + " group by 1")
                .query((row, n) -> new Month(
                        YearMonth.parse(row.getString("month")), Optional.of(row.getDouble("days")), row.getInt("n")))
                .list()
                .stream()
                .collect(Collectors.toMap(m -> m.month().toString(), m -> m));
        YearMonth current = YearMonth.now(clock.withZone(ZoneOffset.UTC));
        return IntStream.rangeClosed(1 - MONTHS, 0)
                .mapToObj(current::plusMonths)
                .map(month -> found.getOrDefault(month.toString(), new Month(month, Optional.empty(), 0)))
                .toList();
    }

    /** Open steps by what is to be done, in the order of the process; steps without work are left out. */
    @Allowed.Overseer
    public List<Waiting> bySteps() {
        Map<String, Waiting> found = waiting("w.form");
        return Arrays.stream(Step.values())
                .filter(step -> found.containsKey(step.key()))
                .map(step -> found.get(step.key()).named(step.act().toString()))
                .toList();
    }

    /** Open steps by the department that has to do them, most first. */
    @Allowed.Overseer
    public List<Waiting> byDepartments() {
        Map<DepartmentId, String> names = departments.names();
        return waiting(Sql.WAITS_FOR).values().stream()
                .map(w -> w.named(names.getOrDefault(new DepartmentId(w.key()), w.key())))
                .sorted(java.util.Comparator.comparingInt(Waiting::open)
                        .reversed()
                        .thenComparing(Waiting::label))
                .toList();
    }

    private Map<String, Waiting> waiting(String by) {
        return jdbc
                .sql(
                        "select " + by + " as key, count(*) as open, count(*) filter (where " + Sql.OVERDUE
                                + ") as overdue"
                                + " from work_item w left join person p on p.id = w.person_id where w.done_at is null group by 1")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Waiting(
                        row.getString("key"), row.getString("key"), row.getInt("open"), row.getInt("overdue")))
                .list()
                .stream()
                .collect(Collectors.toMap(Waiting::key, w -> w));
    }

    /** A month: the median of what was decided in it, and how many that were. */
    public record Month(YearMonth month, Optional<Double> days, int decided) {}

    /** Open steps of one kind, those past their due date among them. */
    public record Waiting(String key, String label, int open, int overdue) {
        public int inTime() {
            return open - overdue;
        }

        Waiting named(String words) {
            return new Waiting(key, words, open, overdue);
        }
    }
}
