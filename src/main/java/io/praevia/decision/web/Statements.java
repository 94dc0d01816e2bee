package io.praevia.decision.web;

import io.praevia.decision.advice.Advice;
import io.praevia.decision.advice.Advices;
import io.praevia.decision.signoff.SignOff;
import io.praevia.decision.signoff.SignOffs;
import io.praevia.identity.People;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.text.Dates;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What was said at the end of an assessment, with who said it and when. */
@Component
class Statements {

    private final Advices advices;
    private final ConsultationViews consultations;
    private final SignOffs signOffs;
    private final People people;
    private final Dates dates;

    Statements(Advices advices, ConsultationViews consultations, SignOffs signOffs, People people, Dates dates) {
        this.advices = advices;
        this.consultations = consultations;
        this.signOffs = signOffs;
        this.people = people;
        this.dates = dates;
    }

    /** The advice on the newest submission. */
    Optional<GivenAdvice> advice(AssessmentId id) {
        return advices.newest(id).map(advice -> new GivenAdvice(advice, by(advice.by(), advice.at())));
    }

    Optional<ConsultationView> consultation(AssessmentId id) {
        return consultations.of(id);
    }

    /** The decision that closed it. */
    Optional<Decided> decision(AssessmentId id) {
        return signOffs.decision(id).map(s -> new Decided(s, by(s.by(), s.at())));
    }

    private String by(PersonId person, Instant at) {
        return people.nameOf(Optional.of(person)) + ", " + dates.day(at);
    }

    /** Advice and who gave it when. */
    record GivenAdvice(Advice advice, String by) {}

    /** A decision and who made it when. */
    record Decided(SignOff signOff, String by) {}
}
