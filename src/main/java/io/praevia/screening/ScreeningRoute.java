package io.praevia.screening;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentProcess;
import io.praevia.assessment.Assessments;
import io.praevia.assessment.Step;
import io.praevia.assessment.answers.CarriedAnswers;
import io.praevia.assessment.rules.DecisionLog;
import io.praevia.kernel.AssessmentId;
import io.praevia.questionnaire.AnswerValue;
import io.praevia.questionnaire.Questionnaire;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Decides on the record which way a screening goes, and tells process and trail. */
@Component
class ScreeningRoute {

    private static final String FULL = "full";

    private final DecisionLog decisions;
    private final Threshold threshold;
    private final Assessments assessments;
    private final AssessmentProcess process;
    private final CarriedAnswers carried;

    ScreeningRoute(
            DecisionLog decisions,
            Threshold threshold,
            Assessments assessments,
            AssessmentProcess process,
            CarriedAnswers carried) {
        this.carried = carried;
        this.decisions = decisions;
        this.threshold = threshold;
        this.assessments = assessments;
        this.process = process;
    }

    ScreeningOutcome decide(Assessment assessment, Questionnaire questions, Map<String, AnswerValue> given) {
        Threshold.Look look = threshold.look(assessment.id(), questions, given);
        look.evaluations().forEach(one -> decisions.decide(assessment.id(), one.getKey(), one.getValue()));
        return look.outcome();
    }

    List<LawOutcome> laws(AssessmentId id) {
        return LawOutcome.among(
                decisions.of(id).stream().map(DecisionLog.Logged::ruling).toList(), LocaleContextHolder.getLocale());
    }

    void sent(Assessment assessment, ScreeningOutcome outcome, Optional<String> contest) {
        AssessmentId id = assessment.id();
        assessments.note(
                id,
                "screening.sent",
                Map.of("outcome", outcome.result().key(), "criteria", Integer.toString(outcome.criteria())),
                contest.map(reason -> Map.of("contest", reason)).orElse(Map.of()));
        String route = route(outcome, contest);
        if (route.equals(FULL)) {
            carried.fromScreening(assessment);
        }
        process.complete(id, Step.SCREENING, Optional.empty(), Map.of("screeningRoute", route));
    }

    void viewed(AssessmentId id, String view) {
        assessments.note(id, "screening.viewed-by-dpo", Map.of(), Map.of("view", view));
        process.complete(id, Step.SCREENING_VIEW, Optional.empty(), Map.of());
    }

    void ruled(Assessment assessment, boolean full, String reason) {
        AssessmentId id = assessment.id();
        String ruling = full ? FULL : "not-required";
        if (full) {
            carried.fromScreening(assessment);
        }
        String laws = laws(id).stream()
                .map(law -> law.law() + " " + law.result().key())
                .collect(Collectors.joining(", "));
        assessments.note(id, "screening.ruled", Map.of("ruling", ruling, "laws", laws), Map.of("reason", reason));
        process.complete(id, Step.SCREENING_RULING, Optional.empty(), Map.of("screeningRuling", ruling));
    }

    private static String route(ScreeningOutcome outcome, Optional<String> contest) {
        if (outcome.result() == ScreeningOutcome.Result.REQUIRED && contest.isEmpty()) {
            return FULL;
        }
        return outcome.dpoView() || contest.isPresent() ? "office-with-dpo" : "office";
    }
}
