package io.praevia.assessment.answers;

import io.praevia.assessment.Access;
import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.AssessmentProcess;
import io.praevia.assessment.Assessments;
import io.praevia.assessment.Step;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When answers may be changed: while the step that asks for them is open, by the owner's side. */
@Component
class Editing {

    private final AssessmentLookup lookup;
    private final Access access;
    private final AssessmentProcess process;
    private final Held held;

    Editing(AssessmentLookup lookup, Access access, AssessmentProcess process, Held held) {
        this.held = held;
        this.lookup = lookup;
        this.access = access;
        this.process = process;
    }

    /**
     * The assessment, if the current person may change the answer to this question now.
     *
     * @throws Refused.Conflict if they were sent, or the phase has passed
     */
    Assessment require(AssessmentId id, String questionnaire, String question) {
        held.share(id);
        Assessment assessment = lookup.get(id);
        if (questionnaire.equals(Assessments.SCREENING)) {
            access.requireEdit(assessment);
        } else {
            access.requireAnswer(assessment, question);
        }
        boolean open = questionnaire.equals(Assessments.SCREENING)
                ? process.open(id).stream().anyMatch(step -> step.step() == Step.SCREENING)
                : assessment.editable();
        if (!open) {
            throw new Refused.Conflict(
                    "assessment.refused.locked", assessment.phase().label());
        }
        return assessment;
    }

    /** Keeps the assessment's questionnaire as it is until the transaction ends. */
    @Component
    static class Held {

        private final JdbcClient jdbc;

        Held(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        void share(AssessmentId id) {
            jdbc.sql("select 1 from assessment where id = ? for share")
                    .param(id.value())
                    .query(Integer.class)
                    .optional();
        }
    }
}
