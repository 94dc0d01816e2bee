package io.praevia.questionnaire.regime;

import io.praevia.questionnaire.AnswerValue;
import io.praevia.questionnaire.Question;
import io.praevia.questionnaire.QuestionType;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether an answer says enough to somebody outside. The rules, one for each kind of answer:
 *
 * <ul>
 *   <li>any kind: "not sure" says too little;
 *   <li>long and formatted text: under {@value #SHORTEST} characters says too little; short text, which holds names and
 *       references, does not;
 *   <li>table: a row says too little when a cell is empty that is required or that serves the point in question;
 *   <li>every other kind says enough as soon as it is answered.
 * </ul>
 */
public enum Substance {
    ENOUGH,
    UNANSWERED,
    NO_ROWS,
    NOT_SURE,
    SHORT,
    EMPTY_CELLS;

    /** Characters under which a long text is thin: about one short sentence. */
    public static final int SHORTEST = 40;

    /** The name used in message keys and the API, such as {@code not-sure}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether there is no answer at all. */
    public boolean isMissing() {
        return this == UNANSWERED || this == NO_ROWS;
    }

    /** What this answer gives to the point with this code. */
    static Substance of(Question question, @Nullable AnswerValue answer, String code) {
        if (answer == null) return question.type() == QuestionType.TABLE ? NO_ROWS : UNANSWERED;
        if (answer instanceof AnswerValue.NotSure) return NOT_SURE;
        if (answer instanceof AnswerValue.Table table) return of(question, table, code);
        return length(question, answer).filter(length -> length < SHORTEST).isPresent() ? SHORT : ENOUGH;
    }

    private static Substance of(Question question, AnswerValue.Table table, String code) {
        if (table.rows().isEmpty()) return NO_ROWS;
        boolean whole = question.columns().stream()
                .filter(column -> column.required() || column.serves().contains(code))
                .allMatch(column ->
                        table.rows().stream().allMatch(row -> row.cells().containsKey(column.id())));
        return whole ? ENOUGH : EMPTY_CELLS;
    }

    private static Optional<Integer> length(Question question, AnswerValue answer) {
        if (answer instanceof AnswerValue.RichText text)
            return Optional.of(text.text().strip().length());
        return answer instanceof AnswerValue.Text text && question.type() == QuestionType.LONG_TEXT
                ? Optional.of(text.text().strip().length())
                : Optional.empty();
    }
}
