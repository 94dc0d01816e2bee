package io.praevia.decision.signoff;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentProcess;
import io.praevia.assessment.Step;
import io.praevia.decision.consultation.Consultation;
import io.praevia.decision.consultation.Consultations;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import io.praevia.review.Reviews;
import io.praevia.review.Rework;
import io.praevia.review.thread.Settling;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What follows from a sign-off in the same transaction. */
@Component
class SignOffEffects {

    private final AdviceHandling advice;
    private final SignOffConditions conditions;
    private final Fingerprints fingerprints;
    private final Consultations consultations;
    private final Rework rework;
    private final Reviews reviews;
    private final Settling settling;
    private final AssessmentProcess process;
    private final ApplicationEventPublisher events;

    SignOffEffects(
            AdviceHandling advice,
            SignOffConditions conditions,
            Fingerprints fingerprints,
            Consultations consultations,
            Rework rework,
            Reviews reviews,
            Settling settling,
            AssessmentProcess process,
            ApplicationEventPublisher events) {
        this.advice = advice;
        this.conditions = conditions;
        this.fingerprints = fingerprints;
        this.consultations = consultations;
        this.rework = rework;
        this.reviews = reviews;
        this.settling = settling;
        this.process = process;
        this.events = events;
    }

    String fingerprint(AssessmentId id) {
        return fingerprints.of(id);
    }

    /** What the authority prohibited nobody approves (GDPR Art. 58(2)(f)). */
    void requirePermitted(AssessmentId id, SignOff signOff) {
        if (signOff.outcome().approves()
                && consultations.find(id).filter(Consultation::prohibited).isPresent()) {
            throw new Refused.Invalid("outcome", "decision.refused.prohibited");
        }
    }

    /** Nothing is approved while a department's change is open; sending back and rejecting are possible. */
    void checkPoints(AssessmentId id, SignOff signOff) {
        List<Refused.Problem> open = reviews.blocking(id).stream()
                .map(point -> new Refused.Problem("open-points", "decision.refused.open-point", point.words()))
                .toList();
        if (signOff.outcome().approves() && !open.isEmpty()) {
            throw new Refused.Invalid(open);
        }
    }

    /** Sending back settles nothing, so that the advice need not be handled then. */
    List<AdviceHandling.Handled> checkAdvice(
            AssessmentId id, SignOff signOff, Map<UUID, SignOffDraft.Handling> handling) {
        return signOff.outcome() == SignOff.Outcome.BACK_TO_OWNER ? List.of() : advice.check(id, handling);
    }

    /** @throws io.praevia.kernel.Refused.Invalid if the outcome needs conditions and there is none that holds */
    String conditions(SignOffDraft draft) {
        return conditions.words(draft);
    }

    void apply(Assessment assessment, SignOff signOff, SignOffDraft draft, List<AdviceHandling.Handled> handled) {
        advice.write(handled, signOff.by());
        conditions.write(assessment.id(), signOff, draft);
        if (signOff.outcome() == SignOff.Outcome.BACK_TO_OWNER) {
            rework.sendBack(assessment.id(), signOff.reason());
        } else {
            settling.settleSignOff(assessment.id());
        }
        events.publishEvent(new DecisionEvents.Signed(
                assessment.id(), signOff.submission(), signOff.outcome(), signOff.reason(), signOff.conditions()));
        process.complete(
                assessment.id(),
                Step.SIGN_OFF,
                Optional.empty(),
                Map.of("signOff", signOff.outcome().key()));
    }
}
