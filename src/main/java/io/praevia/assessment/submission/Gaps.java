package io.praevia.assessment.submission;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.Assessments;
import io.praevia.assessment.answers.Answers;
import io.praevia.kernel.text.Message;
import io.praevia.questionnaire.AnswerValue;
import io.praevia.questionnaire.Completeness;
import io.praevia.questionnaire.LegalChecks;
import io.praevia.questionnaire.Questionnaire;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What is missing: required questions, then what other modules add. */
@Component
class Gaps {

    private final Answers answers;
    private final Completeness completeness;
    private final LegalChecks checks;
    private final ObjectProvider<SubmissionPart> parts;

    Gaps(Answers answers, Completeness completeness, LegalChecks checks, ObjectProvider<SubmissionPart> parts) {
        this.checks = checks;
        this.answers = answers;
        this.completeness = completeness;
        this.parts = parts;
    }

    List<SubmissionPart.Missing> of(Assessment assessment) {
        List<SubmissionPart.Missing> missing = new ArrayList<>();
        Questionnaire questionnaire = questionnaire(assessment);
        Map<String, AnswerValue> given = answers.values(assessment, Assessments.DPIA);
        completeness.gaps(questionnaire, given).forEach(gap -> missing.add(missing(assessment, questionnaire, gap)));
        checks.found(questionnaire, given).stream()
                .filter(LegalChecks.Found::blocks)
                .forEach(found -> missing.add(broken(assessment, found)));
        parts.orderedStream().forEach(part -> missing.addAll(part.missing(assessment)));
        return missing;
    }

    /** What the law does not like about the answers, without stopping them. */
    List<SubmissionPart.Missing> warnings(Assessment assessment) {
        return checks.found(questionnaire(assessment), answers.values(assessment, Assessments.DPIA)).stream()
                .filter(found -> !found.blocks())
                .map(found -> broken(assessment, found))
                .toList();
    }

    private Questionnaire questionnaire(Assessment assessment) {
        return answers.questionnaire(assessment, Assessments.DPIA, LocaleContextHolder.getLocale());
    }

    private static SubmissionPart.Missing broken(Assessment assessment, LegalChecks.Found found) {
        return new SubmissionPart.Missing(
                Message.of(
                        "assessment.gap.broken",
                        found.check().message(),
                        found.check().law()),
                href(assessment, found.sectionId(), found.check().question()));
    }

    private static String href(Assessment assessment, String section, String question) {
        return "/assessments/%s/questionnaire/%s#q-%s".formatted(assessment.id(), section, question);
    }

    private static SubmissionPart.Missing missing(
            Assessment assessment, Questionnaire questionnaire, Completeness.Gap gap) {
        String label = questionnaire.question(gap.questionId()).orElseThrow().label();
        String key = switch (gap.reason()) {
            case UNANSWERED -> "assessment.gap.unanswered";
            case NO_ROWS -> "assessment.gap.no-rows";
            case CHOOSE_AGAIN -> "assessment.gap.choose-again";
            default -> "assessment.gap.empty-cells";
        };
        return new SubmissionPart.Missing(Message.of(key, label), href(assessment, gap.sectionId(), gap.questionId()));
    }
}
