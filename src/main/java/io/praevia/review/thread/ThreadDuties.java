package io.praevia.review.thread;

import io.praevia.assessment.Access;
import io.praevia.assessment.Assessment;
import io.praevia.identity.CurrentPerson;
import io.praevia.identity.Role;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.Refused;
import io.praevia.review.Comment;
import io.praevia.review.Review;
import io.praevia.review.ReviewDuties;
import io.praevia.review.Reviews;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who may reply to, resolve and reopen a thread. */
@Component
public class ThreadDuties {

    private final Access access;
    private final Reviews reviews;
    private final ReviewDuties duties;
    private final CurrentPerson current;

    ThreadDuties(Access access, Reviews reviews, ReviewDuties duties, CurrentPerson current) {
        this.access = access;
        this.reviews = reviews;
        this.duties = duties;
        this.current = current;
    }

    Powers powers(Assessment assessment, Comment comment) {
        return judge(assessment).apply(comment);
    }

    /** The same for many threads of one assessment. */
    Function<Comment, Powers> judge(Assessment assessment) {
        boolean owner = ownerSide(assessment);
        boolean office = !owner && current.get().is(Role.PRIVACY_OFFICER);
        boolean dpo = current.get().is(Role.DPO);
        Map<UUID, DepartmentId> departments =
                reviews.of(assessment.id()).stream().collect(Collectors.toMap(Review::id, Review::department));
        Map<DepartmentId, Boolean> mine = new HashMap<>();
        return comment -> {
            if (assessment.phase().closed() || comment.sentAt().isEmpty()) {
                return Powers.NONE;
            }
            boolean reviewer = comment.review()
                    .map(departments::get)
                    .filter(d -> mine.computeIfAbsent(d, department -> duties.reviewsFor(assessment.id(), department)))
                    .isPresent();
            boolean resolved = comment.state() == Comment.State.RESOLVED;
            return new Powers(
                    owner || reviewer || office || dpo,
                    reviewer && !resolved,
                    office && !reviewer && !resolved,
                    reviewer && comment.state() != Comment.State.OPEN);
        };
    }

    /** The open review in which a reply of the current person waits to be sent; empty if it is sent at once. */
    Optional<UUID> pendingIn(Comment comment) {
        Optional<DepartmentId> department = reviews.department(comment);
        return comment.review().flatMap(reviews::find).stream()
                .flatMap(review -> reviews.newest(review.assessment()).stream())
                .filter(newest -> newest.open() && department.equals(Optional.of(newest.department())))
                .filter(newest -> duties.obstacle(newest).isEmpty())
                .map(Review::id)
                .findFirst();
    }

    boolean ownerSide(Assessment assessment) {
        return access.mayEdit(assessment);
    }

    Refused refusal(Assessment assessment) {
        return assessment.phase().closed()
                ? new Refused.Conflict(
                        "review.refused.closed", assessment.phase().label())
                : new Refused.NotAllowed("review.refused.not-your-thread");
    }

    /**
     * What somebody may do to a thread.
     *
     * @param overrule resolve it in the place of the department, with a reason
     */
    public record Powers(boolean reply, boolean resolve, boolean overrule, boolean reopen) {

        public static final Powers NONE = new Powers(false, false, false, false);
    }
}
