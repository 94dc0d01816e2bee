package io.praevia.decision.signoff;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.Phase;
import io.praevia.identity.Allowed;
import io.praevia.identity.CurrentPerson;
import io.praevia.identity.account.Reauthentication;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.UseCase;
import io.praevia.kernel.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The decision of the risk acceptor. */
@Service
public class SignOffs {

    private final SignOffStore store;
    private final SignOffDuties duties;
    private final SignOffEffects effects;
    private final AssessmentLookup lookup;
    private final Reauthentication reauthentication;
    private final CurrentPerson current;

    SignOffs(
            SignOffStore store,
            SignOffDuties duties,
            SignOffEffects effects,
            AssessmentLookup lookup,
            Reauthentication reauthentication,
            CurrentPerson current) {
        this.store = store;
        this.duties = duties;
        this.effects = effects;
        this.lookup = lookup;
        this.reauthentication = reauthentication;
        this.current = current;
    }

    /** Every sign-off of the assessment, sent-back ones included, oldest first. */
    @Allowed.Internal
    public List<SignOff> of(AssessmentId id) {
        return store.of(id);
    }

    /** The decision that closed it, if it is decided. */
    @Allowed.Internal
    public Optional<SignOff> decision(AssessmentId id) {
        return store.of(id).stream()
                .filter(s -> s.outcome() != SignOff.Outcome.BACK_TO_OWNER)
                .findFirst();
    }

    /** A fingerprint of everything that is signed: answers, risks, verdicts, advice, consultation. */
    @Allowed.SignedIn
    public String fingerprint(AssessmentId id) {
        return effects.fingerprint(lookup.get(id).id());
    }

    /**
     * Decides and signs. Register entry and phase follow in the same transaction.
     *
     * @throws Refused.Invalid if a reason, a condition, the handling of a point of advice or the password is
     *     missing; and if it approves while a change that a department asked for is open, one problem each
     * @throws Refused.Conflict if it is already decided, or what is signed changed since it was shown
     */
    @UseCase
    @Allowed.SignedIn
    public SignOff sign(AssessmentId id, SignOffDraft draft) {
        Assessment assessment = lookup.get(id);
        if (assessment.phase() != Phase.SIGN_OFF) {
            throw new Refused.Conflict(
                    "decision.refused.no-decision", assessment.phase().label());
        }
        duties.require(assessment);
        SignOff signOff = checked(assessment, draft);
        effects.requirePermitted(id, signOff);
        effects.checkPoints(id, signOff);
        List<AdviceHandling.Handled> handled = effects.checkAdvice(id, signOff, draft.handling());
        requireSeen(id, draft);
        reauthentication.confirm(draft.password());
        store.insert(id, signOff, String.valueOf(draft.seen()));
        effects.apply(assessment, signOff, draft, handled);
        return signOff;
    }

    private SignOff checked(Assessment assessment, SignOffDraft draft) {
        if (draft.outcome() == null) {
            throw new Refused.Invalid("outcome", "decision.refused.outcome");
        }
        String reason = Words.required("reason", draft.reason(), Words.TEXT, "decision.refused.reason");
        String conditions = effects.conditions(draft);
        LocalDate next = draft.nextReviewOn();
        LocalDate today = LocalDate.now(store.clock());
        if (next != null && !next.isAfter(today)) {
            throw new Refused.Invalid("nextReviewOn", "decision.refused.future-day");
        }
        Optional<LocalDate> review =
                draft.outcome().approves() ? Optional.of(next == null ? today.plusYears(1) : next) : Optional.empty();
        return new SignOff(
                assessment.submission(),
                draft.outcome(),
                reason,
                conditions,
                review,
                current.id(),
                current.inPlaceOf(),
                store.clock().instant());
    }

    private void requireSeen(AssessmentId id, SignOffDraft draft) {
        if (!effects.fingerprint(id).equals(draft.seen())) {
            throw new Refused.Conflict("decision.refused.changed");
        }
    }
}
