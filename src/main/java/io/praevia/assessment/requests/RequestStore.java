package io.praevia.assessment.requests;

import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of requests. */
@Component
class RequestStore {

    private static final String OPEN = " r.done_at is null and r.taken_back_at is null ";

    private final JdbcClient jdbc;
    private final Clock clock;

    RequestStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Returns false if the person was asked the same and has not answered yet. */
    boolean insert(Request request) {
        return jdbc.sql(
                                "insert into request (id, assessment_id, section, target, label, questions, person_id, words, due_on, asked_by,"
                                        + " asked_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                        .params(
                                request.id(),
                                request.assessment().value(),
                                request.section(),
                                target(request),
                                request.label(),
                                request.questions().toArray(String[]::new),
                                request.person().value(),
                                request.words(),
                                request.due().orElse(null),
                                request.askedBy().value(),
                                request.askedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Open and done ones, newest first; what was taken back is left out. */
    List<Request> of(AssessmentId assessment) {
        return jdbc.sql("select r.* from request r where r.assessment_id = ? and r.taken_back_at is null"
                        + " order by r.asked_at desc, r.id")
                .param(assessment.value())
                .query(RequestStore::request)
                .list();
    }

    /** What waits for these people while answers can be changed, oldest first. */
    List<Request> openFor(List<UUID> people) {
        return jdbc.sql(
                        "select r.* from request r join assessment a on a.id = r.assessment_id where " + OPEN
                                + " and r.person_id = any(?) and a.phase in ('questionnaire', 'rework') order by r.asked_at, r.id")
                .param(people.toArray(UUID[]::new))
                .query(RequestStore::request)
                .list();
    }

    Optional<Request> lockOpen(AssessmentId assessment, UUID id) {
        return jdbc.sql("select r.* from request r where r.assessment_id = ? and r.id = ? and" + OPEN + "for update")
                .params(assessment.value(), id)
                .query(RequestStore::request)
                .optional();
    }

    /** False if nothing of the kind was ever asked in this assessment. */
    boolean exists(AssessmentId assessment, UUID id) {
        return jdbc.sql("select exists(select from request where assessment_id = ? and id = ?)")
                .params(assessment.value(), id)
                .query(Boolean.class)
                .single();
    }

    void done(UUID id, String remark) {
        jdbc.sql("update request set done_at = ?, remark = ? where id = ?")
                .params(now(), remark, id)
                .update();
    }

    void takenBack(UUID id) {
        jdbc.sql("update request set taken_back_at = ? where id = ?")
                .params(now(), id)
                .update();
    }

    /** Takes reading away from a person who was only asked, and of whom nothing is asked or answered any more. */
    void forget(AssessmentId assessment, PersonId person) {
        jdbc.sql("delete from participant p where assessment_id = ? and person_id = ? and not answers_all"
                        + " and not exists (select from request r where r.assessment_id = p.assessment_id"
                        + " and r.person_id = p.person_id and r.taken_back_at is null)"
                        + " and not exists (select from answer_history h where h.assessment_id = p.assessment_id"
                        + " and h.answered_by = p.person_id)")
                .params(assessment.value(), person.value())
                .update();
    }

    private static String target(Request request) {
        return request.ofSection()
                ? request.section() + "/*"
                : request.questions().get(0);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Request request(ResultSet row, int n) throws SQLException {
        return new Request(
                row.getObject("id", UUID.class),
                new AssessmentId(row.getObject("assessment_id", UUID.class)),
                row.getString("section"),
                row.getString("label"),
                List.of((String[]) row.getArray("questions").getArray()),
                new PersonId(row.getObject("person_id", UUID.class)),
                Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
                row.getString("words"),
                new PersonId(row.getObject("asked_by", UUID.class)),
                row.getTimestamp("asked_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("done_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getString("remark")).orElse(""));
    }
}
