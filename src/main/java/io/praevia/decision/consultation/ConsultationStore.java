package io.praevia.decision.consultation;

import io.praevia.assessment.rules.Deadlines;
import io.praevia.clock.TimeLimit;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ConsultationStore {

    private static final String ART_36 = "GDPR-36-A";

    private final JdbcClient jdbc;
    private final Deadlines deadlines;

    ConsultationStore(JdbcClient jdbc, Deadlines deadlines) {
        this.jdbc = jdbc;
        this.deadlines = deadlines;
    }

    Optional<Consultation> find(AssessmentId id) {
        return jdbc.sql("select * from consultation where assessment_id = ?")
                .param(id.value())
                .query(this::consultation)
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

    private Consultation consultation(ResultSet row, int n) throws SQLException {
        LocalDate answeredOn = row.getObject("answered_on", LocalDate.class);
        return new Consultation(
                row.getString("authority"),
                row.getObject("submitted_on", LocalDate.class),
                Optional.ofNullable(row.getObject("extension_notified_on", LocalDate.class)),
                new Consultation.Limits(limit(""), limit("-extension"), limit("-notice")),
                answeredOn == null
                        ? Optional.empty()
                        : Optional.of(new Consultation.Answer(
                                Consultation.Outcome.of(row.getString("outcome")),
                                row.getString("answer"),
                                answeredOn)),
                row.getInt("version"));
    }

    private TimeLimit limit(String which) {
        return deadlines.of(ART_36 + which, Optional.empty()).orElseThrow().limit();
    }
}
