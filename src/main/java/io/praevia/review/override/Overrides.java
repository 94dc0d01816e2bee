package io.praevia.review.override;

import io.praevia.assessment.AssessmentProcess;
import io.praevia.assessment.Step;
import io.praevia.assessment.ownership.OwnersSide;
import io.praevia.identity.Allowed;
import io.praevia.identity.CurrentPerson;
import io.praevia.identity.Departments;
import io.praevia.identity.People;
import io.praevia.identity.Person;
import io.praevia.identity.Role;
import io.praevia.identity.absence.Presence;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.UseCase;
import io.praevia.kernel.Words;
import io.praevia.kernel.text.Message;
import io.praevia.review.Review;
import io.praevia.review.Reviews;
import io.praevia.review.Verdict;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/**
 * Sets a review aside when it is overdue, or when nobody of the department can be reached: the assessment goes on, and
 * everybody reads that the department did not say anything. The DPO's advice is never set aside.
 */
@Service
public class Overrides {

    private static final int SHORTEST = 20;

    private final Reviews reviews;
    private final AssessmentProcess process;
    private final OwnersSide ownersSide;
    private final Around around;
    private final ApplicationEventPublisher events;

    Overrides(
            Reviews reviews,
            AssessmentProcess process,
            OwnersSide ownersSide,
            Around around,
            ApplicationEventPublisher events) {
        this.reviews = reviews;
        this.process = process;
        this.ownersSide = ownersSide;
        this.around = around;
        this.events = events;
    }

    /** Why the current person cannot set the review aside; empty if they can. */
    @Allowed.SignedIn
    public Optional<Message> obstacle(Review review) {
        if (!review.open()) {
            return Optional.of(Message.of("review.refused.sent"));
        }
        if (!around.current().get().is(Role.PRIVACY_OFFICER)) {
            return Optional.of(Message.of("review.refused.override-office"));
        }
        if (ownersSide.of(review.assessment()).contains(around.current().id())) {
            return Optional.of(Message.of("review.refused.override-own"));
        }
        if (!overdue(review) && reachable(review)) {
            return Optional.of(Message.of(
                    "review.refused.override-early", around.departments().nameOf(review.department())));
        }
        return lastOne(review) ? Optional.of(Message.of("review.refused.override-last")) : Optional.empty();
    }

    /**
     * Goes on without the department. The review stays on record as set aside, never as an approval.
     *
     * @param reason read by the owner, the risk acceptor and in the record; at least 20 characters
     * @throws Refused.Conflict if it was completed, is not late, and somebody of the department can be reached
     */
    @UseCase
    @Allowed.PrivacyOfficer
    public void setAside(UUID reviewId, @Nullable String reason) {
        Review review = reviews.get(reviewId);
        obstacle(review).ifPresent(why -> {
            throw ownersSide.of(review.assessment()).contains(around.current().id())
                    ? new Refused.NotAllowed(why)
                    : new Refused.Conflict(why);
        });
        String words = Words.required("reason", reason, Words.TEXT, "review.refused.override-reason");
        if (words.length() < SHORTEST) {
            throw new Refused.Invalid("reason", "review.refused.override-short", SHORTEST);
        }
        reviews.setAside(review, words);
        events.publishEvent(new ReviewSetAside(review.assessment(), review.id(), review.department(), words));
        process.setAside(review.assessment(), Step.REVIEW, Optional.of(review.id()));
    }

    private boolean overdue(Review review) {
        return review.dueAt().isBefore(around.clock().instant());
    }

    /** True if somebody who reviews for the department is here, or has a deputy who is. */
    private boolean reachable(Review review) {
        List<PersonId> reviewers = around.people().withRole(Role.REVIEWER, review.department()).stream()
                .map(Person::id)
                .toList();
        return around.presence().unreachable(reviewers).size() < reviewers.size();
    }

    /** True if no other department spoke or still can: somebody besides the office must have read it. */
    private boolean lastOne(Review review) {
        return reviews.newest(review.assessment()).stream()
                .filter(other -> !other.id().equals(review.id()))
                .allMatch(other -> other.verdict().equals(Optional.of(Verdict.SET_ASIDE)));
    }

    /** Who acts, who is there, and when. */
    @Component("overrideSurroundings")
    record Around(CurrentPerson current, People people, Departments departments, Presence presence, Clock clock) {}
}
