package io.praevia.review;

import io.praevia.assessment.AssessmentProcess;
import io.praevia.assessment.Step;
import io.praevia.identity.CurrentPerson;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ReviewStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    ReviewStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Review> of(AssessmentId id) {
        return jdbc.sql("select * from review where assessment_id = ? order by submission, department_id")
                .param(id.value())
                .query(ReviewStore::review)
                .list();
    }

    Optional<Review> find(UUID review) {
        return jdbc.sql("select * from review where id = ?")
                .param(review)
                .query(ReviewStore::review)
                .optional();
    }

    /** The newest review of each department. */
    Map<DepartmentId, Review> newestByDepartment(AssessmentId id) {
        Map<DepartmentId, Review> newest = new LinkedHashMap<>();
        of(id).forEach(review -> newest.put(review.department(), review));
        return newest;
    }

    void insert(Review review) {
        jdbc.sql("""
                        insert into review (id, assessment_id, submission, department_id, reason, rules, question_ids, due_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (assessment_id, submission, department_id) do nothing""")
                .params(
                        review.id(),
                        review.assessment().value(),
                        review.submission(),
                        review.department().value(),
                        review.reason(),
                        review.rules().toArray(String[]::new),
                        review.questions().toArray(String[]::new),
                        review.dueAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Returns false if the review was completed before. */
    boolean complete(UUID review, Verdict verdict, String note, String conditions, CurrentPerson by) {
        return jdbc.sql("update review set verdict = ?, note = ?, conditions = ?, reviewer_id = ?, reviewer_for = ?,"
                                + " completed_at = ?,"
                                + " version = version + 1 where id = ? and verdict is null")
                        .params(
                                verdict.key(),
                                note,
                                conditions,
                                by.id().value(),
                                by.inPlaceOf().map(PersonId::value).orElse(null),
                                clock.instant().atOffset(ZoneOffset.UTC),
                                review)
                        .update()
                == 1;
    }

    void due(UUID id, java.time.Instant at) {
        jdbc.sql("update review set due_at = ? where id = ?")
                .params(at.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    private static Review review(ResultSet row, int n) throws SQLException {
        return new Review(
                row.getObject("id", UUID.class),
                new AssessmentId(row.getObject("assessment_id", UUID.class)),
                row.getInt("submission"),
                new DepartmentId(row.getString("department_id")),
                row.getString("reason"),
                List.of((String[]) row.getArray("rules").getArray()),
                List.of((String[]) row.getArray("question_ids").getArray()),
                row.getTimestamp("due_at").toInstant(),
                Optional.ofNullable(row.getString("verdict")).map(Verdict::of),
                Optional.ofNullable(row.getString("note")).orElse(""),
                Optional.ofNullable(row.getString("conditions")).orElse(""),
                Optional.ofNullable(row.getObject("reviewer_id", UUID.class)).map(PersonId::new),
                Optional.ofNullable(row.getObject("reviewer_for", UUID.class)).map(PersonId::new),
                Optional.ofNullable(row.getTimestamp("completed_at")).map(Timestamp::toInstant));
    }

    /** What happens to a verdict in one transaction: kept, its comments sent, told to the trail and the process. */
    @Component
    record Sending(
            ReviewStore store, CommentStore comments, AssessmentProcess process, ApplicationEventPublisher events) {

        void send(Review review, Verdict verdict, ReviewDesk.Grounds grounds, CurrentPerson by) {
            if (!store.complete(review.id(), verdict, grounds.note(), grounds.conditions(), by)) {
                throw new Refused.Conflict("review.refused.sent");
            }
            comments.sendAll(review.id());
            events.publishEvent(new ReviewEvents.Completed(
                    review.assessment(),
                    review.id(),
                    review.department(),
                    verdict,
                    grounds.note(),
                    grounds.conditions()));
            process.complete(review.assessment(), Step.REVIEW, Optional.of(review.id()), Map.of());
        }
    }
}
