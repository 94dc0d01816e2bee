package io.praevia.decision.consultation;

import io.praevia.decision.consultation.Consultation.Stop;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class StopStore {

    private final JdbcClient jdbc;

    StopStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Oldest first, without those that were struck. */
    List<Stop> of(AssessmentId id) {
        return jdbc.sql("select * from consultation_stop where assessment_id = ? and struck_reason is null"
                        + " order by from_day, id")
                .param(id.value())
                .query((row, n) -> new Stop(
                        row.getObject("id", UUID.class),
                        row.getObject("from_day", LocalDate.class),
                        Optional.ofNullable(row.getObject("until_day", LocalDate.class)),
                        row.getString("reason")))
                .list();
    }

    /** False if it is there already. @param request the letter that stopped the clock */
    boolean insert(AssessmentId id, Stop stop, @Nullable UUID request, PersonId by) {
        return jdbc.sql("""
                        insert into consultation_stop (id, assessment_id, from_day, until_day, reason, request_letter,
                            stopped_by) values (?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing""")
                        .params(
                                stop.id(),
                                id.value(),
                                stop.from(),
                                stop.until().orElse(null),
                                stop.reason(),
                                request,
                                by.value())
                        .update()
                == 1;
    }

    /** Ends whatever is open, on the day or on its first one; false if the clock runs. */
    boolean end(AssessmentId id, LocalDate on, @Nullable UUID reply) {
        return jdbc.sql("update consultation_stop set until_day = greatest(from_day, ?), reply_letter = ?"
                                + " where assessment_id = ? and until_day is null and struck_reason is null")
                        .params(on, reply, id.value())
                        .update()
                > 0;
    }

    boolean strike(AssessmentId id, UUID stop, String reason, PersonId by) {
        return jdbc.sql("update consultation_stop set struck_reason = ?, struck_by = ?"
                                + " where assessment_id = ? and id = ? and struck_reason is null")
                        .params(reason, by.value(), id.value(), stop)
                        .update()
                == 1;
    }

    /** A struck request never stopped the clock, a struck reply never let it run on. */
    void undo(AssessmentId id, UUID letter, String reason, PersonId by) {
        jdbc.sql("update consultation_stop set struck_reason = ?, struck_by = ?"
                        + " where assessment_id = ? and request_letter = ? and struck_reason is null")
                .params(reason, by.value(), id.value(), letter)
                .update();
        jdbc.sql("update consultation_stop set until_day = null, reply_letter = null"
                        + " where assessment_id = ? and reply_letter = ?")
                .params(id.value(), letter)
                .update();
    }
}
