package io.praevia.review;

import io.praevia.assessment.AssessmentProcess;
import io.praevia.assessment.Step;
import io.praevia.assessment.ownership.OwnersSide;
import io.praevia.identity.Allowed;
import io.praevia.identity.CurrentPerson;
import io.praevia.identity.Role;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.text.Message;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Who may review: somebody of the department who did not write what is reviewed, and never a DPO, who advises. */
@Service
public class ReviewDuties {

    private final OwnersSide ownersSide;
    private final AssessmentProcess process;
    private final CurrentPerson current;

    ReviewDuties(OwnersSide ownersSide, AssessmentProcess process, CurrentPerson current) {
        this.ownersSide = ownersSide;
        this.process = process;
        this.current = current;
    }

    /** Why the current person may not give this review's verdict; empty if they may. */
    @Allowed.SignedIn
    public Optional<Message> obstacle(Review review) {
        Optional<PersonId> holder = process.mayAct(review.assessment(), Step.REVIEW, Optional.of(review.id()));
        if (holder.isEmpty()) {
            return Optional.of(waiting(review));
        }
        Set<PersonId> ownerSide = ownersSide.of(review.assessment());
        if (ownerSide.contains(current.id()) || ownerSide.contains(holder.get())) {
            return Optional.of(Message.of("review.refused.own-project"));
        }
        if (current.get().is(Role.DPO)) {
            return Optional.of(Message.of("review.refused.dpo"));
        }
        if (current.mandates().stream().anyMatch(mandate -> mandate.roles().contains(Role.DPO))) {
            return Optional.of(Message.of("review.refused.dpo-deputy"));
        }
        return Optional.empty();
    }

    /** @throws Refused.NotAllowed with the reason if the current person may not review */
    @Allowed.SignedIn
    public void requireReviewer(Review review) {
        obstacle(review).ifPresent(reason -> {
            throw new Refused.NotAllowed(reason);
        });
    }

    /** True if the current person reviews for the department and does not work on the project. */
    @Allowed.SignedIn
    public boolean reviewsFor(AssessmentId assessment, DepartmentId department) {
        return !current.get().is(Role.DPO)
                && !ownersSide.of(assessment).contains(current.id())
                && current.mandates().stream()
                        .filter(m -> m.roles().contains(Role.REVIEWER))
                        .anyMatch(m -> m.department().equals(department)
                                && !ownersSide.of(assessment).contains(m.holder()));
    }

    private Message waiting(Review review) {
        if (!review.open()) {
            return Message.of("review.refused.was-sent");
        }
        return process.open(review.assessment()).stream()
                .filter(step -> step.subject().equals(Optional.of(review.id())))
                .findFirst()
                .map(step -> step.claimedBy().isPresent()
                        ? Message.of("review.refused.taken", step.waitsFor())
                        : Message.of("review.refused.waits", step.waitsFor()))
                .orElse(Message.of("review.refused.nobody"));
    }
}
