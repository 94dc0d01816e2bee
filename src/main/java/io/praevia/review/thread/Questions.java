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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
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
        return around.asked()
                .by(current.mandates().stream()
                        .map(mandate -> mandate.holder().value())
                        .toList());
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

    /** What one department asks about one assessment. */
    public record Asked(AssessmentId assessment, UUID review, DepartmentId department, int questions, Instant since) {}

    /** What is asked, and who hears of it. */
    @org.springframework.stereotype.Component("questionSurroundings")
    record Around(AskedStore asked, ApplicationEventPublisher events) {}
}
