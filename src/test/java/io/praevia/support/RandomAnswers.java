package io.praevia.support;

import io.praevia.questionnaire.AnswerValue;
import io.praevia.questionnaire.Question;
import io.praevia.questionnaire.Question.Option;
import io.praevia.questionnaire.QuestionType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Valid answers that differ: any option, yes or no, not sure where it is offered, up to three rows. */
public final class RandomAnswers {

    private RandomAnswers() {}

    public static AnswerValue of(Question question, Random random) {
        if (question.notSure() && random.nextInt(5) == 0) {
            return new AnswerValue.NotSure();
        }
        if (question.type() != QuestionType.TABLE) {
            return simple(question.type(), question.options(), question.steps(), random, SampleAnswers.of(question));
        }
        AnswerValue.Row sample =
                ((AnswerValue.Table) SampleAnswers.of(question)).rows().get(0);
        List<AnswerValue.Row> rows = new ArrayList<>();
        for (int at = 0; at <= random.nextInt(3); at++) {
            Map<String, AnswerValue> cells = new LinkedHashMap<>();
            for (Question.Column column : question.columns()) {
                if (column.required() || random.nextInt(4) > 0) {
                    AnswerValue usual = sample.cells().get(column.id());
                    cells.put(column.id(), simple(column.type(), column.options(), column.steps(), random, usual));
                }
            }
            rows.add(new AnswerValue.Row("r" + (at + 1), cells));
        }
        return new AnswerValue.Table(rows);
    }

    private static AnswerValue simple(
            QuestionType type, List<Option> options, List<String> steps, Random random, AnswerValue usual) {
        return switch (type) {
            case YES_NO -> new AnswerValue.YesNo(random.nextBoolean());
            case NUMBER -> new AnswerValue.Number(BigDecimal.valueOf(1 + random.nextInt(100)));
            case SCALE -> new AnswerValue.Scale(1 + random.nextInt(steps.size()));
            case CHOICE -> options.isEmpty() ? usual : new AnswerValue.Choice(any(options, random));
            case CHOICES -> options.isEmpty() ? usual : new AnswerValue.Choices(List.of(any(options, random)));
            case TEXT -> new AnswerValue.Text("Words " + random.nextInt(1000));
            case LONG_TEXT -> new AnswerValue.Text("More words " + random.nextInt(1000));
            default -> usual;
        };
    }

    private static String any(List<Option> options, Random random) {
        return options.get(random.nextInt(options.size())).key();
    }
}
