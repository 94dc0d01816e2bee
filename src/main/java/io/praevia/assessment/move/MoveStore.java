package io.praevia.assessment.move;

import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which assessments moved, and which could. */
@Component
class MoveStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    MoveStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps everybody else from changing the assessment or its answers until the transaction ends. */
    void lock(AssessmentId id) {
        jdbc.sql("select 1 from assessment where id = ? for update")
                .param(id.value())
                .query(Integer.class)
                .optional();
    }

    /** Assessments that are not decided and run on an older version than this, oldest first. */
    List<AssessmentId> older(int version) {
        return jdbc
                .sql("select id from assessment where questionnaire_version < ? and phase not in"
                        + " ('approved', 'conditionally-approved', 'rejected', 'not-required', 'withdrawn')"
                        + " order by created_at, reference")
                .param(version)
                .query(UUID.class)
                .list()
                .stream()
                .map(AssessmentId::new)
                .toList();
    }

    void move(AssessmentId id, int from, int to, PersonId by) {
        jdbc.sql("update assessment set questionnaire_version = ?, version = version + 1 where id = ?")
                .params(to, id.value())
                .update();
        jdbc.sql("insert into questionnaire_move (assessment_id, from_version, to_version, moved_by, moved_at)"
                        + " values (?, ?, ?, ?, ?)")
                .params(id.value(), from, to, by.value(), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The moves of an assessment, newest first. */
    List<Move> of(AssessmentId id) {
        return jdbc.sql("select from_version, to_version, moved_by, moved_at from questionnaire_move"
                        + " where assessment_id = ? order by to_version desc")
                .param(id.value())
                .query((row, n) -> new Move(
                        row.getInt("from_version"),
                        row.getInt("to_version"),
                        new PersonId(row.getObject("moved_by", UUID.class)),
                        row.getTimestamp("moved_at").toInstant()))
                .list();
    }

    record Move(int from, int to, PersonId by, Instant at) {}
}
