package io.praevia.decision.signoff;

import io.praevia.assessment.ownership.OtherSide;
import io.praevia.decision.advice.Advice;
import io.praevia.decision.advice.Advices;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.text.Message;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whoever advised on an assessment or decided about its risk does not become its owner. */
@Component
class DecidersSide implements OtherSide {

    private final Advices advices;
    private final SignOffStore signOffs;

    DecidersSide(Advices advices, SignOffStore signOffs) {
        this.advices = advices;
        this.signOffs = signOffs;
    }

    @Override
    public Optional<Message> acted(AssessmentId id, PersonId person) {
        return Stream.concat(
                        advices.of(id).stream().map(Advice::by),
                        signOffs.of(id).stream().map(SignOff::by))
                .filter(person::equals)
                .findFirst()
                .map(who -> Message.of("decision.refused.owner-decided"));
    }
}
