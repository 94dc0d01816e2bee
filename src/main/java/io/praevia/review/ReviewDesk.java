package io.praevia.review;

import io.praevia.assessment.AssessmentProcess;
import io.praevia.assessment.Step;
import io.praevia.identity.Allowed;
import io.praevia.identity.CurrentPerson;
import io.praevia.kernel.Refused;
import io.praevia.kernel.UseCase;
import io.praevia.kernel.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/** What a reviewer does: comments that stay private until the verdict, and the verdict. */
@Service
public class ReviewDesk {

    private final Reviews reviews;
    private final CommentStore comments;
    private final ReviewDuties duties;
    private final Sending sending;
    private final CurrentPerson current;

    ReviewDesk(Reviews reviews, CommentStore comments, ReviewDuties duties, Sending sending, CurrentPerson current) {
        this.reviews = reviews;
        this.comments = comments;
        this.duties = duties;
        this.sending = sending;
        this.current = current;
    }

    /** Takes the review on, so that colleagues of the department leave it alone, or gives it back to them. */
    @UseCase
    @Allowed.SignedIn
    public void claim(UUID reviewId, boolean take) {
        Review review = openReview(reviewId);
        sending.process().claim(review.assessment(), Step.REVIEW, Optional.of(reviewId), take);
    }

    /** Adds a comment that only its author sees until the verdict is sent. */
    @UseCase
    @Allowed.SignedIn
    public UUID comment(UUID reviewId, @Nullable String question, Comment.Kind kind, @Nullable String body) {
        Review review = openReview(reviewId);
        String words = Words.required("body", body, Words.TEXT, "review.refused.comment");
        String about = question == null || question.isBlank() ? null : question;
        if (about != null && !review.questions().contains(about)) {
            throw new Refused.Invalid("question", "review.refused.question");
        }
        return comments.insert(review.assessment(), new CommentStore.Draft(reviewId, about, kind, words, current.id()));
    }

    /** Takes back a comment that was not sent yet. */
    @UseCase
    @Allowed.SignedIn
    public void discard(UUID reviewId, UUID comment) {
        openReview(reviewId);
        Comment found = comments.find(comment)
                .filter(c ->
                        c.review().equals(Optional.of(reviewId)) && c.author().equals(current.id()))
                .orElseThrow(() -> new Refused.NotFound("review.refused.comment-gone"));
        if (found.sentAt().isPresent()) {
            throw new Refused.Conflict("review.refused.comment-sent");
        }
        comments.delete(comment);
    }

    /**
     * Sends the verdict with the pending comments.
     *
     * @throws Refused.Invalid if the verdict lacks what it needs: conditions, a change to make, or a reason
     * @throws Refused.Conflict if the review was already completed
     */
    @UseCase
    @Allowed.SignedIn
    public void complete(UUID reviewId, Verdict verdict, @Nullable String note, @Nullable String conditions) {
        if (!verdict.given()) {
            throw new Refused.Invalid("verdict", "review.refused.verdict-office");
        }
        Review review = openReview(reviewId);
        String why = Words.optional("note", note, Words.TEXT);
        String terms = verdict == Verdict.APPROVE_WITH_CONDITIONS
                ? Words.required("conditions", conditions, Words.TEXT, "review.refused.conditions")
                : "";
        requireGrounds(review, verdict, why);
        sending.send(review, verdict, new Grounds(why, terms), current);
    }

    private Review openReview(UUID reviewId) {
        Review review = reviews.get(reviewId);
        if (!review.open()) {
            throw new Refused.Conflict("review.refused.sent");
        }
        duties.requireReviewer(review);
        return review;
    }

    private void requireGrounds(Review review, Verdict verdict, String note) {
        if (verdict == Verdict.REJECT && note.isEmpty()) {
            throw new Refused.Invalid("note", "review.refused.reject");
        }
        if (verdict == Verdict.REQUEST_CHANGES && changes(review).isEmpty()) {
            if (note.isEmpty()) {
                throw new Refused.Invalid("note", "review.refused.changes");
            }
            comments.insert(
                    review.assessment(),
                    new CommentStore.Draft(review.id(), null, Comment.Kind.CHANGE, note, current.id()));
        }
    }

    private List<Comment> changes(Review review) {
        return reviews.comments(review.assessment()).stream()
                .filter(c -> c.review().equals(Optional.of(review.id())) && c.kind() == Comment.Kind.CHANGE)
                .toList();
    }

    private record Grounds(String note, String conditions) {}

    /** What happens to a verdict in one transaction: kept, its comments sent, told to the trail and the process. */
    @Component
    record Sending(
            ReviewStore store, CommentStore comments, AssessmentProcess process, ApplicationEventPublisher events) {

        private void send(Review review, Verdict verdict, Grounds grounds, CurrentPerson by) {
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
