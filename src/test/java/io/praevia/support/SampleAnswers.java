package io.praevia.support;

import io.praevia.questionnaire.AnswerValue;
import io.praevia.questionnaire.Question;
import io.praevia.questionnaire.QuestionType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A valid answer for any question: the first option, "no", one row. */
public final class SampleAnswers {

    private SampleAnswers() {}

    public static AnswerValue of(Question question) {
        if (question.type() == QuestionType.TABLE) {
            Map<String, AnswerValue> cells = new LinkedHashMap<>();
            question.columns()
                    .forEach(column -> cells.put(column.id(), of(column.type(), column.options(), column.label())));
            return new AnswerValue.Table(List.of(new AnswerValue.Row("r1", cells)));
        }
        return of(question.type(), question.options(), question.label());
    }

    private static AnswerValue of(QuestionType type, List<Question.Option> options, String label) {
        return switch (type) {
            case TEXT, LONG_TEXT -> new AnswerValue.Text("Sample answer about: " + label);
            case YES_NO -> new AnswerValue.YesNo(false);
            case CHOICE -> new AnswerValue.Choice(options.get(0).key());
            case CHOICES -> new AnswerValue.Choices(List.of(options.get(0).key()));
            case NUMBER -> new AnswerValue.Number(BigDecimal.valueOf(100));
            case DATE -> new AnswerValue.Date(LocalDate.of(2027, 1, 4));
            case COUNTRIES -> new AnswerValue.Countries(List.of("FR"));
            case FILES -> new AnswerValue.Files(List.of());
            case TABLE -> throw new IllegalArgumentException("Tables are not nested.");
        };
    }
}
