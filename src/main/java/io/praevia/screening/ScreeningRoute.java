package io.praevia.screening;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentProcess;
import io.praevia.assessment.Assessments;
import io.praevia.assessment.Step;
import io.praevia.assessment.rules.DecisionLog;
import io.praevia.kernel.AssessmentId;
import io.praevia.questionnaire.AnswerValue;
import io.praevia.questionnaire.Questionnaire;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Decides on the record which way a screening goes, and tells process and trail. */
@Component
class ScreeningRoute {

    private final DecisionLog decisions;
    private final Threshold threshold;
    private final Assessments assessments;
    private final AssessmentProcess process;

    ScreeningRoute(DecisionLog decisions, Threshold threshold, Assessments assessments, AssessmentProcess process) {
        this.decisions = decisions;
        this.threshold = threshold;
        this.assessments = assessments;
        this.process = process;
    }

    ScreeningOutcome decide(Assessment assessment, Questionnaire questions, Map<String, AnswerValue> given) {
        var ruling = decisions.decide(assessment.id(), Threshold.TABLE, threshold.inputs(questions, given));
        return threshold.outcome(assessment.id(), questions, given, ruling);
    }

    void sent(AssessmentId id, ScreeningOutcome outcome, Optional<String> contest) {
        assessments.note(
                id,
                "screening.sent",
                Map.of("outcome", outcome.result().key(), "criteria", Integer.toString(outcome.criteria())),
                contest.map(reason -> Map.of("contest", reason)).orElse(Map.of()));
        process.complete(id, Step.SCREENING, Optional.empty(), Map.of("screeningRoute", route(outcome, contest)));
    }

    void viewed(AssessmentId id, String view) {
        assessments.note(id, "screening.viewed-by-dpo", Map.of(), Map.of("view", view));
        process.complete(id, Step.SCREENING_VIEW, Optional.empty(), Map.of());
    }

    void ruled(AssessmentId id, boolean full, String reason) {
        String ruling = full ? "full" : "not-required";
        assessments.note(id, "screening.ruled", Map.of("ruling", ruling), Map.of("reason", reason));
        process.complete(id, Step.SCREENING_RULING, Optional.empty(), Map.of("screeningRuling", ruling));
    }

    private static String route(ScreeningOutcome outcome, Optional<String> contest) {
        if (outcome.result() == ScreeningOutcome.Result.REQUIRED && contest.isEmpty()) {
            return "full";
        }
        return outcome.dpoView() || contest.isPresent() ? "office-with-dpo" : "office";
    }
}
