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
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
                AnswerText.Readable readable = text.read(question, value);
                field(question.register())
                        .ifPresent(field -> fields.computeIfAbsent(field, f -> new ArrayList<>())
                                .addAll(lines(readable)));
                columns(question, readable)
                        .forEach((field, lines) -> fields.computeIfAbsent(field, f -> new ArrayList<>())
                                .addAll(lines));
            }
        }
        return new EntryContent(fields);
    }

    private static Optional<RegisterField> field(@Nullable String key) {
        return RegisterField.ofKey(key);
    }

    /** What columns of a table fill, each text once, with the article that an option names. */
    private static Map<RegisterField, Set<String>> columns(Question question, AnswerText.Readable readable) {
        Map<RegisterField, Set<String>> filled = new EnumMap<>(RegisterField.class);
        for (int at = 0; readable.isTable() && at < question.columns().size(); at++) {
            Question.Column column = question.columns().get(at);
            Optional<RegisterField> field = field(column.register());
            for (List<String> row : field.isPresent() ? readable.rows() : List.<List<String>>of()) {
                if (!row.get(at).isBlank()) {
                    filled.computeIfAbsent(field.get(), f -> new LinkedHashSet<>())
                            .add(cited(column, row.get(at)));
                }
            }
        }
        return filled;
    }

    private static String cited(Question.Column column, String words) {
        return column.options().stream()
                .filter(option -> option.label().equals(words) && option.hint() != null)
                .map(option -> words + " (" + option.hint() + ")")
                .findFirst()
                .orElse(words);
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
