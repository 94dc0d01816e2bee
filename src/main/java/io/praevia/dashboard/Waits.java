package io.praevia.dashboard;

import io.praevia.assessment.Step;
import io.praevia.identity.Allowed;
import io.praevia.kernel.text.Message;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How long assessments wait at each step of people, over all of them. */
@Service
public class Waits {

    /** The days up to which a median is light, middling or dark; what takes longer is darkest. */
    private static final List<Integer> SHADES = List.of(2, 7, 21);

    private final JdbcClient jdbc;
    private final Clock clock;

    Waits(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Steps that waited within the period, in the order of a usual assessment; what still waits counts with its time so
     * far, what was called off or follows the approval does not count.
     */
    @Allowed.Overseer
    public List<Waited> steps(Period period) {
        return jdbc.sql("""
                        with waited as (
                            select w.*, extract(epoch from coalesce(w.done_at, :now) - w.created_at) as seconds,
                                rank() over (partition by w.assessment_id order by w.created_at) as place
                            from work_item w
                            where not w.cancelled and w.created_at <= :now and coalesce(w.done_at, :now) >= :since
                                and w.form not like 'measure%' and w.form not like 'renewal%')
                        select element, form, title, count(*) as visits,
                            count(*) filter (where done_at is null) as open,
                            count(*) filter (where due_at < coalesce(done_at, :now)) as late,
                            percentile_cont(0.5) within group (order by seconds) as median,
                            percentile_cont(0.9) within group (order by seconds) as slow
                        from waited group by element, form, title order by avg(place), title""")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("since", period.before(clock.instant()).atOffset(ZoneOffset.UTC))
                .query(Waits::waited)
                .list();
    }

    private static Waited waited(ResultSet row, int n) throws SQLException {
        Step step = Step.of(row.getString("form"));
        return new Waited(
                Optional.ofNullable(row.getString("element")),
                step,
                step.named(row.getString("title")),
                new Counts(row.getInt("visits"), row.getInt("open"), row.getInt("late")),
                Duration.ofSeconds((long) row.getDouble("median")),
                Duration.ofSeconds((long) row.getDouble("slow")));
    }

    /** How many tasks it was, how many wait now, and how many were or are past their due date. */
    public record Counts(int visits, int open, int late) {}

    /**
     * A step.
     *
     * @param element its id in the diagram; empty for steps that are older than this record
     * @param median half of its tasks waited no longer
     * @param slow nine in ten of its tasks waited no longer
     */
    public record Waited(
            Optional<String> element, Step step, Message name, Counts counts, Duration median, Duration slow) {

        /** How dark the step is drawn, 1 to 4. */
        public int level() {
            return 1
                    + (int) SHADES.stream()
                            .filter(days -> median.toDays() >= days)
                            .count();
        }
    }
}
