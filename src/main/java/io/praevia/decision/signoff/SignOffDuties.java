package io.praevia.decision.signoff;

import io.praevia.assessment.Access;
import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentProcess;
import io.praevia.assessment.Step;
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
    private final Access access;
    private final Reviews reviews;
    private final CurrentPerson current;

    SignOffDuties(AssessmentProcess process, Access access, Reviews reviews, CurrentPerson current) {
        this.process = process;
        this.access = access;
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
        if (acting.contains(assessment.owner())
                || access.contributors(assessment.id()).stream().anyMatch(acting::contains)) {
            return Optional.of(Message.of("decision.refused.works-on-it"));
        }
        if (reviews.reviewers(assessment.id()).stream().anyMatch(acting::contains)) {
            return Optional.of(Message.of("decision.refused.reviewed-it"));
        }
        if (current.get().is(Role.DPO)) {
            return Optional.of(Message.of("decision.refused.dpo"));
        }
        return Optional.empty();
    }

    void require(Assessment assessment) {
        obstacle(assessment).ifPresent(reason -> {
            throw new Refused.NotAllowed(reason);
        });
    }
}
