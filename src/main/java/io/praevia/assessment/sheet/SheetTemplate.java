package io.praevia.assessment.sheet;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.Assessments;
import io.praevia.assessment.answers.Answers;
import io.praevia.questionnaire.AnswerText;
import io.praevia.questionnaire.AnswerValue;
import io.praevia.questionnaire.Question;
import io.praevia.questionnaire.QuestionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The sheet that a person fills in, in their language. */
@Component
record SheetTemplate(Answers answers, MessageSource messages) {

    private static final int MOST_OPTIONS = 40;

    List<List<String>> rows(Assessment assessment) {
        Locale language = LocaleContextHolder.getLocale();
        Map<String, AnswerValue> given = answers.values(assessment, Assessments.DPIA);
        List<List<String>> rows = new ArrayList<>(List.of(headings()));
        answers.questionnaire(assessment, Assessments.DPIA, language).questions().stream()
                .filter(question -> question.type() != QuestionType.FILES)
                .forEach(question -> rows.add(List.of(
                        question.id(), question.label(), kind(question), text(question, given.get(question.id())))));
        return rows;
    }

    List<String> headings() {
        return List.of(SheetReading.ID, say("sheet.heading.question"), say("sheet.heading.kind"), answerHeading());
    }

    String answerHeading() {
        return say("sheet.heading.answer");
    }

    String say(String key, Object... words) {
        return messages.getMessage(key, words, LocaleContextHolder.getLocale());
    }

    private String text(Question question, @org.jspecify.annotations.Nullable AnswerValue answer) {
        if (answer == null) {
            return "";
        }
        if (answer instanceof AnswerValue.Text text) {
            return text.text();
        }
        if (answer instanceof AnswerValue.RichText text) {
            return text.text();
        }
        AnswerText.Readable read = new AnswerText(LocaleContextHolder.getLocale()).read(question, answer);
        return read.isTable()
                ? read.rows().stream()
                        .map(cells -> String.join(" | ", cells).replace('\n', ' '))
                        .collect(Collectors.joining("\n"))
                : String.join("\n", read.lines());
    }

    private String kind(Question question) {
        String key = "sheet.kind." + question.type().fragment();
        String kind = say(key, detail(question));
        return question.notSure() ? kind + "\n" + say("sheet.kind.not-sure") : kind;
    }

    private static String detail(Question question) {
        return switch (question.type()) {
            case TABLE ->
                question.columns().stream().map(Question.Column::label).collect(Collectors.joining(" | "));
            case SCALE ->
                IntStream.range(0, question.steps().size())
                        .mapToObj(at -> (at + 1) + " = " + question.steps().get(at))
                        .collect(Collectors.joining("; "));
            case NUMBER -> question.unit() == null ? "" : question.unit();
            default ->
                question.options().stream()
                        .limit(MOST_OPTIONS)
                        .map(Question.Option::label)
                        .collect(Collectors.joining("; "));
        };
    }
}
