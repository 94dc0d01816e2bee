package io.praevia.decision;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.Assessments;
import io.praevia.assessment.answers.Answers;
import io.praevia.kernel.text.Languages;
import io.praevia.questionnaire.AnswerText;
import io.praevia.questionnaire.AnswerValue;
import io.praevia.questionnaire.Question;
import io.praevia.questionnaire.Questionnaire;
import io.praevia.questionnaire.Visibility;
import io.praevia.register.EntryContent;
import io.praevia.register.RegisterField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Turns answers into register fields: each question names the field that it fills. */
@Component
class EntryDraft {

    private final Answers answers;
    private final Visibility visibility;
    private final Languages languages;

    EntryDraft(Answers answers, Visibility visibility, Languages languages) {
        this.languages = languages;
        this.answers = answers;
        this.visibility = visibility;
    }

    EntryContent content(Assessment assessment) {
        Questionnaire questionnaire = answers.questionnaire(assessment, Assessments.DPIA);
        Map<String, AnswerValue> visible =
                visibility.visibleAnswers(questionnaire, answers.values(assessment, Assessments.DPIA));
        Map<RegisterField, List<String>> fields = new EnumMap<>(RegisterField.class);
        fields.computeIfAbsent(RegisterField.DESCRIPTION, f -> new ArrayList<>())
                .add(assessment.summary());
        AnswerText text = new AnswerText(languages.standard());
        for (Question question : questionnaire.questions()) {
            AnswerValue value = visible.get(question.id());
            if (value != null && !(value instanceof AnswerValue.NotSure)) {
                field(question)
                        .ifPresent(field -> fields.computeIfAbsent(field, f -> new ArrayList<>())
                                .addAll(lines(text.read(question, value))));
            }
        }
        return new EntryContent(fields);
    }

    private static Optional<RegisterField> field(Question question) {
        return Arrays.stream(RegisterField.values())
                .filter(field -> field.key().equals(question.register()))
                .findFirst();
    }

    private static List<String> lines(AnswerText.Readable readable) {
        return readable.isTable()
                ? readable.rows().stream()
                        .map(row -> String.join(
                                " · ",
                                row.stream().filter(cell -> !cell.isBlank()).toList()))
                        .toList()
                : readable.lines();
    }
}
