package io.praevia.decision.signoff;

import io.praevia.decision.advice.Advice;
import io.praevia.decision.advice.Advices;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Every point of the DPO's advice is accepted, or overruled with a reason (ICO step 7; EDPB template 5.1). */
@Component
class AdviceHandling {

    private final Advices advices;

    AdviceHandling(Advices advices) {
        this.advices = advices;
    }

    List<Handled> check(AssessmentId id, Map<UUID, SignOffDraft.Handling> handling) {
        List<Handled> handled = new ArrayList<>();
        List<Refused.Problem> problems = new ArrayList<>();
        for (Advice.Point point : advices.newest(id).map(Advice::points).orElse(List.of())) {
            SignOffDraft.Handling given = handling.get(point.id());
            String reason = given == null ? "" : Words.optional("advice-" + point.id(), given.reason(), Words.TEXT);
            if (given == null) {
                problems.add(new Refused.Problem("advice-" + point.id(), "decision.refused.advice-open"));
            } else if (!given.accepted() && reason.isEmpty()) {
                problems.add(new Refused.Problem("advice-" + point.id(), "decision.refused.overrule-reason"));
            } else {
                handled.add(new Handled(point.id(), given.accepted(), reason));
            }
        }
        if (!problems.isEmpty()) {
            throw new Refused.Invalid(problems);
        }
        return handled;
    }

    void write(List<Handled> handled, PersonId by) {
        handled.forEach(h -> advices.handle(h.point(), h.accepted(), h.reason(), by));
    }

    record Handled(UUID point, boolean accepted, String reason) {}
}
