package io.praevia.exchange.tasks;

import io.praevia.decision.advice.Advices;
import io.praevia.decision.consultation.Consultation;
import io.praevia.decision.consultation.Consultations;
import io.praevia.decision.signoff.SignOff;
import io.praevia.decision.signoff.SignOffDraft;
import io.praevia.decision.signoff.SignOffs;
import io.praevia.exchange.api.Keys;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Completes the DPO's advice, the prior consultation and the sign-off. */
@Component
class DecisionSteps {

    private final Advices advices;
    private final Consultations consultations;
    private final SignOffs signOffs;

    DecisionSteps(Advices advices, Consultations consultations, SignOffs signOffs) {
        this.advices = advices;
        this.consultations = consultations;
        this.signOffs = signOffs;
    }

    void complete(AssessmentId id, Completion body) {
        if (body instanceof Completion.DpoAdvice advice) {
            advices.give(id, advice.opinion(), Keys.items("points", advice.points()));
        } else if (body instanceof Completion.Consultation consultation) {
            consult(id, consultation);
        } else if (body instanceof Completion.SignOff decision) {
            sign(id, decision);
        }
    }

    private void consult(AssessmentId id, Completion.Consultation body) {
        Completion.Asked asked = body.submitted();
        Completion.Answered answered = body.answered();
        if (asked == null && answered == null) {
            throw new Refused.Invalid("submitted", "api.refused.consultation");
        }
        if (asked != null) {
            consultations.submitted(id, asked.authority(), asked.on(), asked.extensionNotifiedOn());
        }
        if (answered != null) {
            Consultation.Outcome outcome =
                    Keys.required("answered.outcome", answered.outcome(), Consultation.Outcome.class);
            consultations.answered(
                    id,
                    new Consultations.AnswerDraft(
                            outcome, answered.text(), answered.on(), Keys.items("points", answered.points())));
        }
    }

    private void sign(AssessmentId id, Completion.SignOff body) {
        signOffs.sign(
                id,
                new SignOffDraft(
                        Keys.required("outcome", body.outcome(), SignOff.Outcome.class),
                        body.reason(),
                        body.conditions(),
                        body.nextReviewOn(),
                        handling(body.advice()),
                        body.seen(),
                        body.password(),
                        conditions(body.conditionList())));
    }

    private static List<SignOffDraft.Condition> conditions(@Nullable List<Completion.@Nullable Condition> given) {
        return Keys.items("conditionList", given).stream()
                .map(c -> new SignOffDraft.Condition(
                        c.title(),
                        c.owner() == null ? null : new PersonId(Keys.uuid("conditionList.owner", c.owner())),
                        c.dueOn(),
                        c.askedBy() == null ? null : new DepartmentId(c.askedBy())))
                .toList();
    }

    private static Map<UUID, SignOffDraft.Handling> handling(@Nullable List<Completion.@Nullable Handling> advice) {
        Map<UUID, SignOffDraft.Handling> handling = new HashMap<>();
        for (Completion.Handling given : Keys.items("advice", advice)) {
            if (given.accepted() == null) {
                throw new Refused.Invalid("advice.accepted", "api.refused.advice");
            }
            handling.put(
                    Keys.uuid("advice.point", given.point()),
                    new SignOffDraft.Handling(given.accepted(), given.reason()));
        }
        return handling;
    }
}
