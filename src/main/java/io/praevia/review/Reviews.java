package io.praevia.review;

import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.Step;
import io.praevia.assessment.rules.DueMoved;
import io.praevia.identity.Allowed;
import io.praevia.identity.CurrentPerson;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** Reads reviews and comments. */
@Service
public class Reviews {

    private final ReviewStore store;
    private final CommentStore comments;
    private final AssessmentLookup lookup;
    private final CurrentPerson current;

    Reviews(ReviewStore store, CommentStore comments, AssessmentLookup lookup, CurrentPerson current) {
        this.store = store;
        this.comments = comments;
        this.lookup = lookup;
        this.current = current;
    }

    /** @throws Refused.NotFound if it does not exist or its assessment is not shared with the current person */
    @Allowed.SignedIn
    public Review get(UUID id) {
        Review review = store.find(id).orElseThrow(() -> new Refused.NotFound("review.refused.not-found"));
        lookup.get(review.assessment());
        return review;
    }

    /** The same without a check of the reader. */
    @Allowed.Internal
    public Optional<Review> find(UUID id) {
        return store.find(id);
    }

    /** Every review of an assessment, by submission and department. */
    @Allowed.Internal
    public List<Review> of(AssessmentId id) {
        return store.of(id);
    }

    /** What each department says now: its newest review. */
    @Allowed.Internal
    public List<Review> newest(AssessmentId id) {
        return List.copyOf(store.newestByDepartment(id).values());
    }

    /** Comments that were sent, and those that the current person wrote and has not sent yet. */
    @Allowed.SignedIn
    public List<Comment> comments(AssessmentId id) {
        return comments.visible(lookup.get(id).id(), current.findId());
    }

    /** Sent comments only: for the record. */
    @Allowed.Internal
    public List<Comment> sentComments(AssessmentId id) {
        return comments.visible(id, Optional.empty());
    }

    /** Changes that are asked for and neither answered nor resolved: with them nothing is approved. */
    @Allowed.Internal
    public List<Comment> blocking(AssessmentId id) {
        return sentComments(id).stream().filter(Comment::blocks).toList();
    }

    /** The department that began the thread; empty when it was sent back at the sign-off. */
    @Allowed.Internal
    public Optional<DepartmentId> department(Comment comment) {
        return comment.review().flatMap(store::find).map(Review::department);
    }

    /** The department's review before this one, if there was one. */
    @Allowed.Internal
    public Optional<Review> previous(Review review) {
        return store.of(review.assessment()).stream()
                .filter(r -> r.department().equals(review.department()) && r.submission() < review.submission())
                .reduce((first, second) -> second);
    }

    /** Keeps that the current person set it aside; the caller has checked that they may. */
    @Allowed.Internal
    public void setAside(Review review, String reason) {
        if (!store.complete(review.id(), Verdict.SET_ASIDE, reason, "", current)) {
            throw new Refused.Conflict("review.refused.sent");
        }
    }

    /** Everybody who gave a verdict on the assessment or set one aside, and in whose place they did. */
    @Allowed.Internal
    public List<PersonId> reviewers(AssessmentId id) {
        return store.of(id).stream()
                .flatMap(review -> Stream.concat(review.reviewer().stream(), review.inPlaceOf().stream()))
                .distinct()
                .toList();
    }

    /** The clock of a review stood still: its last day is another one. */
    @EventListener
    @Allowed.Internal
    public void onMoved(DueMoved moved) {
        moved.subject().filter(subject -> moved.step() == Step.REVIEW).ifPresent(id -> store.due(id, moved.dueAt()));
    }
}
