package io.praevia.questionnaire.answer;

import io.praevia.questionnaire.AnswerCodec.Code;
import io.praevia.questionnaire.AnswerCodec.Problem;
import io.praevia.questionnaire.Question;
import io.praevia.questionnaire.QuestionType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * What one answer or one cell may hold; {@code field} is the name of its form field. Options that come from elsewhere
 * are {@code open} while nobody looked them up: any well-formed key is taken then.
 */
public record Slot(
        String field,
        QuestionType type,
        List<Question.Option> options,
        boolean open,
        BigDecimal min,
        BigDecimal max,
        int length) {

    private static final BigDecimal LIMIT = new BigDecimal("1000000000000000");

    /** The slot of a question. */
    public static Slot of(Question question) {
        boolean scale = question.type() == QuestionType.SCALE;
        return new Slot(
                question.id(),
                question.type(),
                question.options(),
                question.optionsFrom() != null && question.options().isEmpty(),
                scale ? BigDecimal.ONE : Objects.requireNonNullElse(question.min(), LIMIT.negate()),
                scale ? BigDecimal.valueOf(question.steps().size()) : Objects.requireNonNullElse(question.max(), LIMIT),
                question.type() == QuestionType.TEXT ? 500 : 20_000);
    }

    /** The slot of one cell; long text in a cell is shorter than in a question of its own. */
    public static Slot of(Question question, String row, Question.Column column) {
        String field = question.id() + "." + row + "." + column.id();
        int length = column.type() == QuestionType.TEXT ? 500 : 2_000;
        boolean scale = column.type() == QuestionType.SCALE;
        return new Slot(
                field,
                column.type(),
                column.options(),
                column.optionsFrom() != null && column.options().isEmpty(),
                scale ? BigDecimal.ONE : LIMIT.negate(),
                scale ? BigDecimal.valueOf(column.steps().size()) : LIMIT,
                length);
    }

    /** The refusal of this slot, to be thrown. */
    Refusal refuse(Code code, Object... details) {
        return new Refusal(new Problem(field, code, List.of(details)));
    }

    /** The refusal for an answer of another type than asked for. */
    Refusal wrongType() {
        return refuse(Code.WRONG_TYPE, type.fragment());
    }
}
