package io.praevia.workflow.course;

import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.Step;
import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
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

/** How long an assessment waited at each step of people; from the inbox, not from the engine's history, which is short. */
@Service
public class StepTimes {

    private final JdbcClient jdbc;
    private final AssessmentLookup lookup;
    private final Clock clock;

    StepTimes(JdbcClient jdbc, AssessmentLookup lookup, Clock clock) {
        this.jdbc = jdbc;
        this.lookup = lookup;
        this.clock = clock;
    }

    /**
     * The steps in the order in which they were reached first.
     *
     * @throws io.praevia.kernel.Refused.NotFound if the assessment is not shared with the current person
     */
    @Allowed.SignedIn
    public List<StepTime> of(AssessmentId id) {
        lookup.get(id);
        return jdbc.sql("""
                        select w.element, w.form, w.title, count(*) as visits,
                            count(*) filter (where w.done_at is null) as open,
                            sum(extract(epoch from coalesce(w.done_at, :now) - w.created_at))::bigint as seconds
                        from work_item w where w.assessment_id = :id and w.form not like 'measure%' and w.form not like 'renewal%'
                        group by w.element, w.form, w.title order by min(w.created_at), w.title""")
                .param("id", id.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(StepTimes::time)
                .list();
    }

    private static StepTime time(ResultSet row, int n) throws SQLException {
        return new StepTime(
                Optional.ofNullable(row.getString("element")),
                Step.of(row.getString("form")).named(row.getString("title")),
                row.getInt("visits"),
                row.getInt("open"),
                Duration.ofSeconds(row.getLong("seconds")));
    }

    /**
     * A step of people.
     *
     * @param element its id in the diagram; empty for steps that are older than this record
     * @param visits how many tasks it was: one for each department and each round
     * @param open how many of them wait now
     * @param spent the time that they waited, added up
     */
    public record StepTime(Optional<String> element, Message name, int visits, int open, Duration spent) {}
}
