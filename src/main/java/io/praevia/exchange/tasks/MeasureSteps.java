package io.praevia.exchange.tasks;

import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import io.praevia.risk.measure.MeasureOffice;
import io.praevia.risk.measure.MeasureWork;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Completes the steps of measures. */
@Component
class MeasureSteps {

    private final MeasureWork work;
    private final MeasureOffice office;

    MeasureSteps(MeasureWork work, MeasureOffice office) {
        this.work = work;
        this.office = office;
    }

    void complete(AssessmentId id, UUID measure, Completion body) {
        if (body instanceof Completion.Measure said && "dropped".equals(said.outcome())) {
            work.drop(id, measure, said.note());
        } else if (body instanceof Completion.Measure said && "done".equals(said.outcome())) {
            work.done(id, measure, said.note());
        } else if (body instanceof Completion.MeasureCheck checked && checked.inPlace() != null) {
            office.check(id, measure, checked.inPlace(), checked.note());
        } else if (body instanceof Completion.MeasureDecision decided && decided.reopen() != null) {
            office.decide(id, measure, new MeasureOffice.Decision(decided.reopen(), decided.dueOn(), decided.reason()));
        } else {
            throw new Refused.Invalid("outcome", "api.refused.measure");
        }
    }
}
