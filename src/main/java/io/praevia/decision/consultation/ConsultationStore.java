package io.praevia.decision.consultation;

import io.praevia.decision.consultation.Consultation.Done;
import io.praevia.decision.consultation.Consultation.Handled;
import io.praevia.decision.consultation.Consultation.Outcome;
import io.praevia.decision.consultation.Consultation.Point;
import io.praevia.decision.consultation.Consultation.Stop;
import io.praevia.decision.consultation.Consultation.Times;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ConsultationStore {

    private final JdbcClient jdbc;
    private final StopStore stops;

    ConsultationStore(JdbcClient jdbc, StopStore stops) {
        this.jdbc = jdbc;
        this.stops = stops;
    }

    Optional<Consultation> find(AssessmentId id, Function<Told, Times> clock) {
        return jdbc.sql("select * from consultation where assessment_id = ?")
                .param(id.value())
                .query((row, n) -> consultation(row, points(id), stops.of(id), clock))
                .optional();
    }

    void submit(AssessmentId id, String authority, LocalDate on, @Nullable LocalDate extension, PersonId by) {
        jdbc.sql("""
                        insert into consultation (assessment_id, authority, submitted_on, extension_notified_on, recorded_by)
                        values (?, ?, ?, ?, ?) on conflict (assessment_id) do update set authority = excluded.authority,
                          submitted_on = excluded.submitted_on, extension_notified_on = excluded.extension_notified_on,
                          recorded_by = excluded.recorded_by, version = consultation.version + 1""").params(id.value(), authority, on, extension, by.value()).update();
    }

    void answer(AssessmentId id, Consultation.Answer answer, PersonId by) {
        jdbc.sql(
                        "update consultation set answer = ?, outcome = ?, answered_on = ?, recorded_by = ?, version = version + 1"
                                + " where assessment_id = ?")
                .params(answer.text(), answer.outcome().key(), answer.on(), by.value(), id.value())
                .update();
    }

    /** Makes room for another round; what was answered is kept elsewhere. */
    void again(AssessmentId id) {
        for (String part : List.of("consultation_point", "consultation_stop", "consultation"))
            jdbc.sql("delete from " + part + " where assessment_id = ?")
                    .param(id.value())
                    .update();
    }

    /** Points that read as before keep what was done with them. */
    void points(AssessmentId id, List<String> bodies) {
        List<Point> before = points(id);
        jdbc.sql("delete from consultation_point where assessment_id = ?")
                .param(id.value())
                .update();
        for (int i = 0; i < bodies.size(); i++) {
            String body = bodies.get(i);
            Point point = new Point(UUID.randomUUID(), i + 1, body, Optional.empty());
            jdbc.sql("insert into consultation_point (id, assessment_id, position, body) values (?, ?, ?, ?)")
                    .params(point.id(), id.value(), point.number(), body)
                    .update();
            before.stream()
                    .filter(old -> old.body().equals(body))
                    .findFirst()
                    .flatMap(Point::handled)
                    .ifPresent(handled -> handle(point.id(), handled));
        }
    }

    void handle(UUID point, Handled handled) {
        jdbc.sql("update consultation_point set done = ?, how = ?, handled_by = ?, handled_at = ? where id = ?")
                .params(
                        handled.done().key(),
                        handled.how(),
                        handled.by().value(),
                        handled.at().atOffset(ZoneOffset.UTC),
                        point)
                .update();
    }

    private List<Point> points(AssessmentId id) {
        return jdbc.sql("select * from consultation_point where assessment_id = ? order by position")
                .param(id.value())
                .query((row, n) -> new Point(
                        row.getObject("id", UUID.class), row.getInt("position"), row.getString("body"), handled(row)))
                .list();
    }

    private static Optional<Handled> handled(ResultSet row) throws SQLException {
        String done = row.getString("done");
        return done == null
                ? Optional.empty()
                : Optional.of(new Handled(
                        Done.of(done),
                        row.getString("how"),
                        new PersonId(row.getObject("handled_by", UUID.class)),
                        row.getTimestamp("handled_at").toInstant()));
    }

    private static Consultation consultation(
            ResultSet row, List<Point> points, List<Stop> stops, Function<Told, Times> clock) throws SQLException {
        LocalDate answeredOn = row.getObject("answered_on", LocalDate.class);
        Told told = new Told(
                row.getObject("submitted_on", LocalDate.class),
                Optional.ofNullable(row.getObject("extension_notified_on", LocalDate.class)),
                stops);
        return new Consultation(
                row.getString("authority"),
                told.received(),
                told.extension(),
                answeredOn == null
                        ? Optional.empty()
                        : Optional.of(new Consultation.Answer(
                                Outcome.of(row.getString("outcome")), row.getString("answer"), answeredOn)),
                points,
                stops,
                clock.apply(told),
                row.getInt("version"));
    }

    /** What the clock counts from. */
    record Told(LocalDate received, Optional<LocalDate> extension, List<Stop> stops) {}
}
