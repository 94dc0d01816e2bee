package io.praevia.assessment.move;

import io.praevia.assessment.Assessments;
import io.praevia.identity.CurrentPerson;
import io.praevia.questionnaire.Questionnaires;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/** Who acts, and which version is in force today. */
@Component
record Around(Questionnaires questionnaires, CurrentPerson person, Clock clock) {

    int current() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return questionnaires.current(Assessments.DPIA, today).version();
    }
}
