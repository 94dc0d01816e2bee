package io.praevia.assessment.web.questions;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.Assessments;
import io.praevia.assessment.Phase;
import io.praevia.assessment.answers.AnswerHistory;
import io.praevia.assessment.answers.Answers;
import io.praevia.assessment.submission.SubmissionReader;
import io.praevia.kernel.text.WordDiff;
import io.praevia.questionnaire.AnswerText;
import io.praevia.questionnaire.AnswerValue;
import io.praevia.questionnaire.Question;
import io.praevia.questionnaire.Questionnaire;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What changed in answers, word by word. */
@Component
class AnswerChanges {

    private final Answers answers;
    private final SubmissionReader submissions;
    private final Attachments attachments;

    AnswerChanges(Answers answers, SubmissionReader submissions, Attachments attachments) {
        this.answers = answers;
        this.submissions = submissions;
        this.attachments = attachments;
    }

    /** For questions of the section that differ from what was last sent for review; empty outside rework. */
    Map<String, List<WordDiff.Piece>> sinceSent(Assessment assessment, Questionnaire.Section section) {
        Map<String, List<WordDiff.Piece>> changed = new LinkedHashMap<>();
        if (assessment.phase() != Phase.REWORK) {
            return changed;
        }
        Locale language = LocaleContextHolder.getLocale();
        var sent = submissions.lines(assessment, assessment.submission(), language);
        Map<String, AnswerValue> now = answers.values(assessment, Assessments.DPIA);
        for (Question question : section.questions()) {
            String before = Optional.ofNullable(sent.get(question.id()))
                    .map(SubmissionReader.Line::text)
                    .orElse("");
            String after = text(assessment, question, Optional.ofNullable(now.get(question.id())));
            if (sent.containsKey(question.id()) && !before.equals(after)) {
                changed.put(question.id(), WordDiff.between(before, after));
            }
        }
        return changed;
    }

    /** What one version changed, compared with the one before it. */
    List<WordDiff.Piece> between(
            Assessment assessment, Optional<AnswerHistory.Version> before, AnswerHistory.Version after) {
        return WordDiff.between(before.map(version -> text(assessment, version)).orElse(""), text(assessment, after));
    }

    private String text(Assessment assessment, AnswerHistory.Version version) {
        return version.saved()
                .value()
                .map(value -> text(assessment, version.question(), Optional.of(value)))
                .orElse("");
    }

    private String text(Assessment assessment, Question question, Optional<AnswerValue> value) {
        AnswerText reader = new AnswerText(LocaleContextHolder.getLocale(), attachments.names(assessment.id()));
        return new SubmissionReader.Line(question, reader.read(question, value.orElse(null)), List.of()).text();
    }
}
