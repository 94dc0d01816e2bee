package io.praevia.review.web.owner;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.Assessments;
import io.praevia.assessment.answers.Answers;
import io.praevia.assessment.answers.EvidenceFiles;
import io.praevia.questionnaire.AnswerText;
import io.praevia.questionnaire.AnswerValue;
import io.praevia.questionnaire.Question;
import io.praevia.questionnaire.Questionnaire;
import io.praevia.questionnaire.Visibility;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The answers of an assessment as they read, each with the address where it is changed. */
@Component
class AnswersRead {

    private final Answers answers;
    private final Visibility visibility;
    private final EvidenceFiles files;

    AnswersRead(Answers answers, Visibility visibility, EvidenceFiles files) {
        this.answers = answers;
        this.visibility = visibility;
        this.files = files;
    }

    List<Section> sections(Assessment assessment) {
        Questionnaire questionnaire =
                answers.questionnaire(assessment, Assessments.DPIA, LocaleContextHolder.getLocale());
        Map<String, AnswerValue> given = answers.values(assessment, Assessments.DPIA);
        Set<Question> visible = Set.copyOf(visibility.visibleQuestions(questionnaire, given));
        AnswerText reader = reader(assessment);
        return questionnaire.sections().stream()
                .map(section -> new Section(
                        section.id(),
                        section.title(),
                        section.questions().stream()
                                .filter(visible::contains)
                                .map(q -> new Row(
                                        q.id(),
                                        q.label(),
                                        reader.read(q, given.get(q.id())),
                                        href(assessment, section, q, "check")))
                                .toList()))
                .filter(section -> !section.rows().isEmpty())
                .toList();
    }

    /** One answer, for a point that was sent back about it. */
    Optional<Row> row(Assessment assessment, String question) {
        Questionnaire questionnaire =
                answers.questionnaire(assessment, Assessments.DPIA, LocaleContextHolder.getLocale());
        Map<String, AnswerValue> given = answers.values(assessment, Assessments.DPIA);
        for (Questionnaire.Section section : questionnaire.sections()) {
            for (Question q : section.questions()) {
                if (q.id().equals(question)) {
                    AnswerText.Readable answer = reader(assessment).read(q, given.get(q.id()));
                    return Optional.of(new Row(q.id(), q.label(), answer, href(assessment, section, q, "rework")));
                }
            }
        }
        return Optional.empty();
    }

    private AnswerText reader(Assessment assessment) {
        return new AnswerText(
                LocaleContextHolder.getLocale(),
                files.of(assessment.id()).stream()
                        .collect(Collectors.toMap(EvidenceFiles.Evidence::id, EvidenceFiles.Evidence::fileName)));
    }

    private static String href(Assessment assessment, Questionnaire.Section section, Question question, String back) {
        return "/assessments/%s/questionnaire/%s?back=%s#q-%s"
                .formatted(assessment.id(), section.id(), back, question.id());
    }

    /** A section with what was answered in it. */
    record Section(String id, String title, List<Row> rows) {}

    /** A question, its answer, and where it is changed. */
    record Row(String id, String label, AnswerText.Readable answer, String href) {}
}
