package io.praevia.exchange.tasks;

import io.praevia.exchange.api.Keys;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import io.praevia.renewal.RenewalAnswers;
import io.praevia.renewal.RenewalOffice;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Completes the steps of renewals. */
@Component
class RenewalSteps {

    private final RenewalAnswers answers;
    private final RenewalOffice office;

    RenewalSteps(RenewalAnswers answers, RenewalOffice office) {
        this.answers = answers;
        this.office = office;
    }

    void complete(AssessmentId id, UUID renewal, Completion body) {
        if (body instanceof Completion.Renewal said && said.changed() != null && said.seen() != null) {
            answer(id, renewal, said, said.changed(), said.seen());
        } else if (body instanceof Completion.RenewalConfirmation said && said.outcome() != null) {
            confirm(id, renewal, said, said.outcome());
        } else {
            throw new Refused.Invalid("outcome", "api.refused.renewal");
        }
    }

    private void answer(AssessmentId id, UUID renewal, Completion.Renewal said, boolean changed, int seen) {
        if (changed) {
            answers.changed(id, renewal, seen, said.reason());
        } else {
            answers.holds(
                    id,
                    renewal,
                    new RenewalAnswers.Said(
                            seen, Keys.items("lines", said.lines()), Boolean.TRUE.equals(said.read()), said.reason()));
        }
    }

    private void confirm(AssessmentId id, UUID renewal, Completion.RenewalConfirmation said, String outcome) {
        switch (outcome) {
            case "confirmed" -> office.confirm(id, renewal, said.nextReview());
            case "missing" -> office.sendBack(id, renewal, said.what());
            case "assess-again" -> office.assessAgain(id, renewal, said.what());
            default -> throw new Refused.Invalid("outcome", "api.refused.renewal");
        }
    }
}
