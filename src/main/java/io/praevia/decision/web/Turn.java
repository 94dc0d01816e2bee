package io.praevia.decision.web;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentProcess;
import io.praevia.assessment.Step;
import io.praevia.identity.CurrentPerson;
import io.praevia.kernel.text.Message;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whose turn it is, in words for those who can only read. */
@Component
public class Turn {

    private final AssessmentProcess process;
    private final CurrentPerson current;

    Turn(AssessmentProcess process, CurrentPerson current) {
        this.process = process;
        this.current = current;
    }

    /** Why the current person cannot do the step now; empty if they can. */
    public Optional<Message> obstacle(Assessment assessment, Step step) {
        Optional<AssessmentProcess.OpenStep> open = process.open(assessment.id()).stream()
                .filter(s -> s.step() == step)
                .findFirst();
        if (open.isEmpty()) {
            return Optional.of(
                    Message.of("decision.refused.nothing", assessment.phase().label()));
        }
        if (process.mayAct(assessment.id(), step, Optional.empty()).isEmpty()) {
            return Optional.of(Message.of("decision.refused.waits", open.get().waitsFor()));
        }
        return assessment.owner().equals(current.id())
                ? Optional.of(Message.of("decision.refused.own"))
                : Optional.empty();
    }
}
