package io.praevia.review;

import io.praevia.assessment.Step;
import io.praevia.identity.Allowed;
import io.praevia.identity.CurrentPerson;
import io.praevia.kernel.Refused;
import io.praevia.kernel.UseCase;
import io.praevia.kernel.Words;
import io.praevia.review.text.About;
import io.praevia.review.text.Writing;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What a reviewer does: comments that stay private until the verdict, and the verdict. */
@Service
public class ReviewDesk {

    private final Reviews reviews;
    private final CommentStore comments;
    private final ReviewDuties duties;
    private final ReviewStore.Sending sending;
    private final CurrentPerson current;
    private final Writing writing;

    ReviewDesk(
            Reviews reviews,
            CommentStore comments,
            ReviewDuties duties,
            ReviewStore.Sending sending,
            CurrentPerson current,
            Writing writing) {
        this.writing = writing;
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

    /** Adds a comment that only its author sees until the verdict is sent, or the owner is asked. */
    @UseCase
    @Allowed.SignedIn
    public UUID comment(UUID reviewId, @Nullable String question, Comment.Kind kind, @Nullable String body) {
        return comment(reviewId, new Remark(new About(question, null), kind, body, null));
    }

    /**
     * The same about one risk, or with a wording that is suggested for the answer.
     *
     * @throws Refused.Invalid if it says nothing, is about something else than the review, or mentions who may not read it
     */
    @UseCase
    @Allowed.SignedIn
    public UUID comment(UUID reviewId, Remark remark) {
        Review review = openReview(reviewId);
        About about = remark.about().cleaned();
        if (about.question() != null && !review.questions().contains(about.question())) {
            throw new Refused.Invalid("question", "review.refused.question");
        }
        Comment.Wording wording = writing.wording(review.assessment(), about, remark.suggestion())
                .map(found -> new Comment.Wording(found.text(), found.version(), Optional.empty()))
                .orElse(null);
        String words = wording == null
                ? Words.required("body", remark.body(), Words.TEXT, "review.refused.comment")
                : Words.optional("body", remark.body(), Words.TEXT);
        writing.check(review.assessment(), "body", words);
        return comments.insert(
                review.assessment(),
                new CommentStore.Draft(reviewId, about, remark.kind(), words, wording, current.id()));
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
     * @throws Refused.Invalid if the verdict lacks what it needs: conditions, a change to make, or a reason; and if it
     *     approves while a change that the department asked for is open, one problem each
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
        List<Comment> open = open(review);
        if (verdict.approves() && !open.isEmpty()) {
            throw new Refused.Invalid(open.stream()
                    .map(c -> new Refused.Problem("comment-" + c.id(), "review.refused.open-point", c.words()))
                    .toList());
        }
        if (verdict == Verdict.REQUEST_CHANGES && open.isEmpty()) {
            if (note.isEmpty()) {
                throw new Refused.Invalid("note", "review.refused.changes");
            }
            comments.insert(
                    review.assessment(),
                    new CommentStore.Draft(review.id(), About.WHOLE, Comment.Kind.CHANGE, note, null, current.id()));
        }
    }

    /** The department's changes that are neither answered nor resolved, in whichever round they were asked for. */
    private List<Comment> open(Review review) {
        return reviews.comments(review.assessment()).stream()
                .filter(Comment::blocks)
                .filter(c -> reviews.department(c).equals(Optional.of(review.department())))
                .toList();
    }

    record Grounds(String note, String conditions) {}

    /**
     * A comment as it is written.
     *
     * @param suggestion a wording for the answer to the question, null or blank for none
     */
    public record Remark(
            About about,
            Comment.Kind kind,
            @Nullable String body,
            @Nullable String suggestion) {}
}
