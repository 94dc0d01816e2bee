package io.praevia.assessment.submission;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.Assessments;
import io.praevia.assessment.answers.Answers;
import io.praevia.kernel.text.Message;
import io.praevia.questionnaire.Completeness;
import io.praevia.questionnaire.Questionnaire;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What is missing: required questions, then what other modules add. */
@Component
class Gaps {

    private final Answers answers;
    private final Completeness completeness;
    private final ObjectProvider<SubmissionPart> parts;

    Gaps(Answers answers, Completeness completeness, ObjectProvider<SubmissionPart> parts) {
        this.answers = answers;
        this.completeness = completeness;
        this.parts = parts;
    }

    List<SubmissionPart.Missing> of(Assessment assessment) {
        List<SubmissionPart.Missing> missing = new ArrayList<>();
        Questionnaire questionnaire = answers.questionnaire(assessment, Assessments.DPIA);
        completeness
                .gaps(questionnaire, answers.values(assessment, Assessments.DPIA))
                .forEach(gap -> missing.add(missing(assessment, questionnaire, gap)));
        parts.orderedStream().forEach(part -> missing.addAll(part.missing(assessment)));
        return missing;
    }

    private static SubmissionPart.Missing missing(
            Assessment assessment, Questionnaire questionnaire, Completeness.Gap gap) {
        String label = questionnaire.question(gap.questionId()).orElseThrow().label();
        String key = switch (gap.reason()) {
            case UNANSWERED -> "assessment.gap.unanswered";
            case NO_ROWS -> "assessment.gap.no-rows";
            default -> "assessment.gap.empty-cells";
        };
        return new SubmissionPart.Missing(
                Message.of(key, label),
                "/assessments/%s/questionnaire/%s#q-%s".formatted(assessment.id(), gap.sectionId(), gap.questionId()));
    }
}
