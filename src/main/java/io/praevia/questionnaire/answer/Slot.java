package io.praevia.questionnaire.answer;

import io.praevia.questionnaire.AnswerCodec.Code;
import io.praevia.questionnaire.AnswerCodec.Problem;
import io.praevia.questionnaire.Question;
import io.praevia.questionnaire.QuestionType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** What one answer or one cell may hold; {@code field} is the name of its form field. */
public record Slot(
        String field, QuestionType type, List<Question.Option> options, BigDecimal min, BigDecimal max, int length) {

    private static final BigDecimal LIMIT = new BigDecimal("1000000000000000");

    /** The slot of a question. */
    public static Slot of(Question question) {
        return new Slot(
                question.id(),
                question.type(),
                question.options(),
                Objects.requireNonNullElse(question.min(), LIMIT.negate()),
                Objects.requireNonNullElse(question.max(), LIMIT),
                question.type() == QuestionType.TEXT ? 500 : 20_000);
    }

    /** The slot of one cell; long text in a cell is shorter than in a question of its own. */
    public static Slot of(Question question, String row, Question.Column column) {
        String field = question.id() + "." + row + "." + column.id();
        int length = column.type() == QuestionType.TEXT ? 500 : 2_000;
        return new Slot(field, column.type(), column.options(), LIMIT.negate(), LIMIT, length);
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
