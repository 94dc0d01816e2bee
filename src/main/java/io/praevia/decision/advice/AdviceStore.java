package io.praevia.decision.advice;

import io.praevia.identity.CurrentPerson;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class AdviceStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    AdviceStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Advice> of(AssessmentId id) {
        return jdbc.sql("select * from advice where assessment_id = ? order by submission")
                .param(id.value())
                .query((row, n) -> new Advice(
                        row.getObject("id", UUID.class),
                        row.getInt("submission"),
                        row.getString("opinion"),
                        new PersonId(row.getObject("given_by", UUID.class)),
                        Optional.ofNullable(row.getObject("given_for", UUID.class))
                                .map(PersonId::new),
                        row.getTimestamp("given_at").toInstant(),
                        points(row.getObject("id", UUID.class))))
                .list();
    }

    void insert(AssessmentId id, int submission, String opinion, List<String> points, CurrentPerson by) {
        UUID advice = UUID.randomUUID();
        jdbc.sql("insert into advice (id, assessment_id, submission, opinion, given_by, given_for, given_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        advice,
                        id.value(),
                        submission,
                        opinion,
                        by.id().value(),
                        by.inPlaceOf().map(PersonId::value).orElse(null),
                        now())
                .update();
        for (int i = 0; i < points.size(); i++) {
            jdbc.sql("insert into advice_point (id, advice_id, position, body) values (?, ?, ?, ?)")
                    .params(UUID.randomUUID(), advice, i, points.get(i))
                    .update();
        }
    }

    void handle(UUID point, boolean accepted, String reason, PersonId by) {
        jdbc.sql("update advice_point set handling = ?, reason = ?, handled_by = ?, handled_at = ? where id = ?")
                .params(accepted ? "accepted" : "overruled", reason, by.value(), now(), point)
                .update();
    }

    private List<Advice.Point> points(UUID advice) {
        return jdbc.sql("select * from advice_point where advice_id = ? order by position")
                .param(advice)
                .query((row, n) ->
                        new Advice.Point(row.getObject("id", UUID.class), row.getString("body"), handled(row)))
                .list();
    }

    private static Optional<Advice.Handled> handled(ResultSet row) throws SQLException {
        String handling = row.getString("handling");
        return handling == null
                ? Optional.empty()
                : Optional.of(new Advice.Handled(
                        handling.equals("accepted"),
                        Optional.ofNullable(row.getString("reason")).orElse(""),
                        new PersonId(row.getObject("handled_by", UUID.class)),
                        row.getTimestamp("handled_at").toInstant()));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
