package io.praevia.assessment.move;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.kernel.AssessmentId;
import io.praevia.questionnaire.AnswerValue;
import io.praevia.questionnaire.Question;
import io.praevia.support.RandomAnswers;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever two versions have in common or not, no value that was ever answered disappears. */
class NothingIsLostTests extends MoveTest {

    private static final int ROUNDS = 5;

    private static final List<String> KINDS = List.of(
            "text",
            "long_text",
            "rich_text",
            "yes_no, not_sure: true",
            "number",
            "date",
            "countries",
            "country",
            "scale, steps: [a, b, c, d, e]",
            "scale, steps: [a, b]",
            "choice, options: [{ key: a, label: A }, { key: b, label: B }]",
            "choice, options: [{ key: b, label: B }, { key: c, label: C }]",
            "choices, options: [{ key: a, label: A }, { key: b, label: B }, { key: c, label: C }]",
            "table, columns: [{ id: x, label: X, type: text }, { id: y, label: Y, type: number }]",
            "table, columns: [{ id: x, label: X, type: yes_no }]");

    @Test
    void everyValueStaysInTheHistoryAndEveryStoredAnswerFits() {
        Random random = new Random(20261122);
        inForce(questions(random), false);
        AssessmentId id = story.inQuestionnaire();
        for (int round = 0; round < ROUNDS; round++) {
            answer(id, random);
            List<String> given = history(id);
            inForce(questions(random), false);

            Effects read = effects(company.owner(), id);
            assertThat(move(company.owner(), id, read)).isTrue();

            assertThat(history(id))
                    .containsAll(given)
                    .hasSize(given.size() + read.misfits().size());
            fits(id);
        }
    }

    private void answer(AssessmentId id, Random random) {
        story.questionnaire(id, "dpia").questions().stream()
                .filter(question -> question.id().startsWith("r_"))
                .forEach(question -> story.answer(id, question.id(), RandomAnswers.of(question, random)));
    }

    /** What is stored for a question that is asked reads as an answer to it, or was taken out. */
    private void fits(AssessmentId id) {
        List<String> asked = story.questionnaire(id, "dpia").questions().stream()
                .map(Question::id)
                .toList();
        Map<String, AnswerValue> read = story.answers(id);
        current(id)
                .forEach((question, value) -> assertThat(
                                !asked.contains(question) || value.equals("null") || read.containsKey(question))
                        .as(question + " " + value)
                        .isTrue());
    }

    private Map<String, String> current(AssessmentId id) {
        return jdbc
                .sql("select question_id, value::text from answer where assessment_id = ? and questionnaire = 'dpia'")
                .param(id.value())
                .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String questions(Random random) {
        return IntStream.range(0, 14)
                .filter(at -> random.nextInt(5) > 0)
                .mapToObj(at -> "      - { id: r_%d, label: Question %d, type: %s, %%s }\n"
                        .formatted(at, at, KINDS.get(random.nextInt(KINDS.size()))))
                .collect(Collectors.joining());
    }
}
