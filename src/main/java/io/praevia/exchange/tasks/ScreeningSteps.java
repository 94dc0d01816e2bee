package io.praevia.exchange.tasks;

import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import io.praevia.screening.ScreeningRulings;
import io.praevia.screening.Screenings;
import org.springframework.stereotype.Component;

/** Completes the steps of the screening. */
@Component
class ScreeningSteps {

    private final Screenings screenings;
    private final ScreeningRulings rulings;

    ScreeningSteps(Screenings screenings, ScreeningRulings rulings) {
        this.screenings = screenings;
        this.rulings = rulings;
    }

    void complete(AssessmentId id, Completion body) {
        if (body instanceof Completion.Screening sent) {
            screenings.submit(id, sent.contest());
        } else if (body instanceof Completion.ScreeningView given) {
            rulings.giveView(id, given.view());
        } else if (body instanceof Completion.ScreeningRuling ruling) {
            if (ruling.full() == null) {
                throw new Refused.Invalid("full", "api.refused.full");
            }
            rulings.rule(id, ruling.full(), ruling.reason());
        }
    }
}
