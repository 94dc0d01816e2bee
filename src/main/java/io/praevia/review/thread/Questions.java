package io.praevia.review.thread;

import io.praevia.assessment.Assessment;
import io.praevia.identity.Allowed;
import io.praevia.identity.CurrentPerson;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.UseCase;
import io.praevia.review.Comment;
import io.praevia.review.Review;
import io.praevia.review.ReviewDuties;
import io.praevia.review.ReviewEvents;
import io.praevia.review.Reviews;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Asks the owner without sending the assessment back: the review stays open with the department and waits. */
@Service
public class Questions {

    private final Reviews reviews;
    private final ReviewDuties duties;
    private final ThreadStore store;
    private final Pending pending;
    private final CurrentPerson current;
    private final Around around;

    Questions(
            Reviews reviews,
            ReviewDuties duties,
            ThreadStore store,
            Pending pending,
            CurrentPerson current,
            Around around) {
        this.reviews = reviews;
        this.duties = duties;
        this.store = store;
        this.pending = pending;
        this.current = current;
        this.around = around;
    }

    /**
     * Sends the current person's pending comments and replies as questions, without a verdict.
     *
     * @throws Refused.Invalid if nothing is pending
     * @throws Refused.Conflict if the review was completed
     */
    @UseCase
    @Allowed.SignedIn
    public void ask(UUID reviewId) {
        Review review = reviews.get(reviewId);
        if (!review.open()) {
            throw new Refused.Conflict("review.refused.sent");
        }
        duties.requireReviewer(review);
        List<Comment> asked = toAsk(review);
        if (asked.isEmpty()) {
            throw new Refused.Invalid("body", "review.refused.nothing-to-ask");
        }
        asked.forEach(comment -> store.ask(comment.id()));
        store.sendReplies(review.id(), current.id());
        pending.tell(review.assessment(), asked);
        around.events()
                .publishEvent(new ReviewEvents.OwnerAsked(
                        review.assessment(), review.id(), review.department(), asked.size()));
    }

    /** Since when the review waits for the owner; empty if it does not. */
    @Allowed.Internal
    public Optional<Instant> waitingSince(Review review) {
        return review.open()
                ? waiting(review).flatMap(c -> c.course().askedAt().stream()).min(Instant::compareTo)
                : Optional.empty();
    }

    /** What departments ask the current person as an owner, or one who answers beside the owner; oldest first. */
    @Allowed.SignedIn
    public List<Asked> mine() {
        return around.jdbc()
                .sql("""
                        select c.assessment_id, r.id, r.department_id, count(*) as questions, min(c.asked_at) as since
                          from review_comment c join review r on r.id = c.review_id join assessment a on a.id = c.assessment_id
                         where c.asked_at is not null and c.replied_at is null and c.settled_at is null
                           and r.verdict is null and a.phase = 'review'
                           and (a.owner_id = any(:holders) or exists (select from participant p
                                where p.assessment_id = a.id and p.answers_all and p.person_id = any(:holders)))
                         group by c.assessment_id, r.id, r.department_id order by since, r.id""")
                .param(
                        "holders",
                        current.mandates().stream().map(m -> m.holder().value()).toArray(UUID[]::new))
                .query(Questions::asked)
                .list();
    }

    /** The owner's side replied. */
    void replied(Assessment assessment, Comment comment) {
        if (comment.awaitsReply()) {
            store.replied(comment.id());
            over(assessment, comment);
        }
    }

    /** The department took its question back by resolving the thread. */
    void settled(Assessment assessment, Comment comment) {
        if (comment.awaitsReply()) {
            over(assessment, comment);
        }
    }

    private void over(Assessment assessment, Comment comment) {
        comment.review()
                .flatMap(reviews::find)
                .filter(review -> review.open() && waiting(review).findAny().isEmpty())
                .ifPresent(review -> around.events()
                        .publishEvent(
                                new ReviewEvents.OwnerAnswered(assessment.id(), review.id(), review.department())));
    }

    private Stream<Comment> waiting(Review review) {
        return reviews.sentComments(review.assessment()).stream()
                .filter(c -> c.review().equals(Optional.of(review.id())) && c.awaitsReply());
    }

    /** Own comments that are pending, and threads of the department in which an own reply is. */
    private List<Comment> toAsk(Review review) {
        return reviews.comments(review.assessment()).stream()
                .filter(comment -> comment.sentAt().isEmpty()
                        ? comment.review().equals(Optional.of(review.id()))
                        : comment.state() != Comment.State.RESOLVED && pending.holdsReply(comment))
                .toList();
    }

    private static Asked asked(ResultSet row, int n) throws SQLException {
        return new Asked(
                new AssessmentId(row.getObject("assessment_id", UUID.class)),
                row.getObject("id", UUID.class),
                new DepartmentId(row.getString("department_id")),
                row.getInt("questions"),
                row.getTimestamp("since").toInstant());
    }

    /** What one department asks about one assessment. */
    public record Asked(AssessmentId assessment, UUID review, DepartmentId department, int questions, Instant since) {}

    /** The database, and who hears of it. */
    @org.springframework.stereotype.Component("questionSurroundings")
    record Around(JdbcClient jdbc, ApplicationEventPublisher events) {}
}
