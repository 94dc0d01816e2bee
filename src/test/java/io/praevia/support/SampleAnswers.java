package io.praevia.support;

import io.praevia.questionnaire.AnswerValue;
import io.praevia.questionnaire.Question;
import io.praevia.questionnaire.QuestionType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A valid answer for any question: the first option, "no", one row. */
public final class SampleAnswers {

    private static final UUID NOBODY = new UUID(0, 1);

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
            case RICH_TEXT -> new AnswerValue.RichText("Sample answer about:\n\n- " + label);
            case SCALE -> new AnswerValue.Scale(1);
            case COUNTRY -> new AnswerValue.Country("FR");
            case PERSON -> new AnswerValue.Person(options.isEmpty() ? NOBODY : UUID.fromString(first(options)));
            case DEPARTMENT -> new AnswerValue.Department(options.isEmpty() ? "privacy" : first(options));
            case YES_NO -> new AnswerValue.YesNo(false);
            case CHOICE -> new AnswerValue.Choice(first(options));
            case CHOICES -> new AnswerValue.Choices(List.of(first(options)));
            case NUMBER -> new AnswerValue.Number(BigDecimal.valueOf(100));
            case DATE -> new AnswerValue.Date(LocalDate.of(2027, 1, 4));
            case COUNTRIES -> new AnswerValue.Countries(List.of("FR"));
            case FILES -> new AnswerValue.Files(List.of());
            case TABLE -> throw new IllegalArgumentException("Tables are not nested.");
        };
    }

    /** The first option, or the first row of a sample table whose rows are the options. */
    private static String first(List<Question.Option> options) {
        return options.isEmpty() ? "r1" : options.get(0).key();
    }
}
