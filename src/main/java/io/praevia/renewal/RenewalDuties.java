package io.praevia.renewal;

import io.praevia.assessment.Access;
import io.praevia.assessment.AssessmentProcess;
import io.praevia.assessment.Step;
import io.praevia.assessment.ownership.OwnersSide;
import io.praevia.identity.CurrentPerson;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who may read a round, answer it, and confirm the answer: never who gave it or answered the assessment. */
@Component
public class RenewalDuties {

    private final RenewalStore store;
    private final AssessmentProcess process;
    private final Access access;
    private final OwnersSide ownersSide;
    private final CurrentPerson current;

    RenewalDuties(
            RenewalStore store,
            AssessmentProcess process,
            Access access,
            OwnersSide ownersSide,
            CurrentPerson current) {
        this.store = store;
        this.process = process;
        this.access = access;
        this.ownersSide = ownersSide;
        this.current = current;
    }

    /** @throws Refused.NotFound if it does not exist, or the current person may not read its assessment: the same answer */
    Renewal readable(AssessmentId id, UUID renewal) {
        return store.find(renewal)
                .filter(round -> round.assessment().equals(id) && access.mayRead(id))
                .orElseThrow(() -> new Refused.NotFound("renewal.refused.not-found"));
    }

    /** The round for somebody who may answer it, kept from others until the transaction ends. */
    Renewal answerable(AssessmentId id, UUID renewal, int seen) {
        readable(id, renewal);
        Renewal round = store.lock(renewal).orElseThrow();
        if (round.state() != Renewal.State.ASKED) {
            throw new Refused.Conflict("renewal.refused.state", round.state().label());
        }
        if (!mayAnswer(round)) {
            throw new Refused.NotAllowed("renewal.refused.owner");
        }
        if (round.version() != seen) {
            throw new Refused.Conflict("renewal.refused.news");
        }
        return round;
    }

    /** The round for somebody who may confirm it. */
    Renewal confirmable(AssessmentId id, UUID renewal) {
        readable(id, renewal);
        Renewal round = store.lock(renewal).orElseThrow();
        if (round.state() != Renewal.State.ANSWERED) {
            throw new Refused.Conflict("renewal.refused.state", round.state().label());
        }
        if (!mayConfirm(round)) {
            throw new Refused.NotAllowed("renewal.refused.other");
        }
        return round;
    }

    /** True if it waits for the current person to say whether anything has changed. */
    public boolean mayAnswer(Renewal round) {
        return round.state() == Renewal.State.ASKED
                && holder(round, Step.RENEWAL).isPresent();
    }

    /** True if it waits for the current person to confirm it, and they had no hand in it. */
    public boolean mayConfirm(Renewal round) {
        Optional<PersonId> holder = holder(round, Step.RENEWAL_CONFIRMATION);
        return round.state() == Renewal.State.ANSWERED
                && holder.isPresent()
                && !involved(round, holder.get())
                && !involved(round, current.id());
    }

    /** True if the person is on the owner's side or gave the answer. */
    public boolean involved(UUID renewal, PersonId person) {
        return store.find(renewal).filter(round -> involved(round, person)).isPresent();
    }

    PersonId me() {
        return current.id();
    }

    private boolean involved(Renewal round, PersonId person) {
        return round.answered().filter(stamp -> stamp.by().equals(person)).isPresent()
                || ownersSide.of(round.assessment()).contains(person);
    }

    private Optional<PersonId> holder(Renewal round, Step step) {
        return process.mayAct(round.assessment(), step, Optional.of(round.id()));
    }
}
