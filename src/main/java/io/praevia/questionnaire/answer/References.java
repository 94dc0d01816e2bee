package io.praevia.questionnaire.answer;

import io.praevia.questionnaire.AnswerValue;
import io.praevia.questionnaire.Question;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers that name rows of a table. */
public final class References {

    private References() {}

    /** Whether the answer names a row that its table does not have any more. */
    public static boolean broken(Question question, AnswerValue answer, Map<String, AnswerValue> counting) {
        if (!(answer instanceof AnswerValue.Table table))
            return gone(question.optionsFrom(), List.of(answer), counting);
        return question.columns().stream()
                .anyMatch(column -> gone(column.optionsFrom(), cells(table, column), counting));
    }

    /** The ids of the rows that options come from; empty when the table holds no answer that counts. */
    public static Set<String> rows(String source, Map<String, AnswerValue> counting) {
        return counting.get(table(source)) instanceof AnswerValue.Table table
                ? table.rows().stream().map(AnswerValue.Row::id).collect(Collectors.toSet())
                : Set.of();
    }

    /** The table question that {@code options_from} names. */
    public static String table(String source) {
        return source.substring(0, source.indexOf('.'));
    }

    private static boolean gone(
            @Nullable String source, Collection<AnswerValue> answers, Map<String, AnswerValue> counting) {
        return source != null
                && !rows(source, counting)
                        .containsAll(answers.stream().flatMap(References::keys).toList());
    }

    private static List<AnswerValue> cells(AnswerValue.Table table, Question.Column column) {
        return table.rows().stream()
                .filter(row -> row.cells().containsKey(column.id()))
                .map(row -> row.cells().get(column.id()))
                .toList();
    }

    private static Stream<String> keys(AnswerValue answer) {
        if (answer instanceof AnswerValue.Choice choice) return Stream.of(choice.key());
        return answer instanceof AnswerValue.Choices choices ? choices.keys().stream() : Stream.empty();
    }
}
