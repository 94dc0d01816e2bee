package io.praevia.decision.signoff;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentProcess;
import io.praevia.assessment.Step;
import io.praevia.assessment.ownership.OwnersSide;
import io.praevia.decision.advice.Advice;
import io.praevia.decision.advice.Advices;
import io.praevia.identity.Allowed;
import io.praevia.identity.CurrentPerson;
import io.praevia.identity.Role;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.text.Message;
import io.praevia.review.Reviews;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Who may accept a risk: an executive who neither wrote, nor reviewed, nor advises on the assessment. */
@Service
public class SignOffDuties {

    private final AssessmentProcess process;
    private final OwnersSide ownersSide;
    private final Advices advices;
    private final Reviews reviews;
    private final CurrentPerson current;

    SignOffDuties(
            AssessmentProcess process, OwnersSide ownersSide, Advices advices, Reviews reviews, CurrentPerson current) {
        this.process = process;
        this.ownersSide = ownersSide;
        this.advices = advices;
        this.reviews = reviews;
        this.current = current;
    }

    /** Why the current person may not sign; empty if they may. */
    @Allowed.SignedIn
    public Optional<Message> obstacle(Assessment assessment) {
        Optional<PersonId> holder = process.mayAct(assessment.id(), Step.SIGN_OFF, Optional.empty());
        if (holder.isEmpty()) {
            return Optional.of(Message.of("decision.refused.executive"));
        }
        List<PersonId> acting = List.of(current.id(), holder.get());
        if (ownersSide.of(assessment.id()).stream().anyMatch(acting::contains)) {
            return Optional.of(Message.of("decision.refused.works-on-it"));
        }
        if (reviews.reviewers(assessment.id()).stream().anyMatch(acting::contains)) {
            return Optional.of(Message.of("decision.refused.reviewed-it"));
        }
        if (current.get().is(Role.DPO)) {
            return Optional.of(Message.of("decision.refused.dpo"));
        }
        if (current.mandates().stream().anyMatch(mandate -> mandate.roles().contains(Role.DPO))
                || advices.of(assessment.id()).stream().map(Advice::by).anyMatch(acting::contains)) {
            return Optional.of(Message.of("decision.refused.dpo-deputy"));
        }
        return Optional.empty();
    }

    void require(Assessment assessment) {
        obstacle(assessment).ifPresent(reason -> {
            throw new Refused.NotAllowed(reason);
        });
    }
}
