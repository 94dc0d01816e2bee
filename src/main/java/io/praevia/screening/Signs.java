package io.praevia.screening;

import io.praevia.questionnaire.AnswerValue;
import io.praevia.questionnaire.Question;
import io.praevia.questionnaire.Questionnaire;
import io.praevia.questionnaire.Visibility;
import io.praevia.questionnaire.regime.Foresight;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the screening's answers say by criterion. An answer to a question that is not asked does not count.
 *
 * @param counting the answers of questions that are asked, and that no further answer takes away
 * @param asked the questions that are asked
 * @param open questions that may still count: without a definite answer, or asked only as other answers come out and not
 *     answered with no where it is asked
 * @param unanswered the open ones that are asked now and have no definite answer
 */
record Signs(
        Questionnaire questions,
        Map<String, AnswerValue> counting,
        List<Question> asked,
        List<Question> open,
        List<Question> unanswered) {

    /** The same if this open question were answered with yes. */
    Signs supposing(Question question) {
        Map<String, AnswerValue> supposed = new HashMap<>(counting);
        supposed.put(question.id(), new AnswerValue.YesNo(true));
        return new Signs(questions, supposed, asked, without(open, question), without(unanswered, question));
    }

    /** How many questions with this criterion are answered with yes. */
    int yes(String criterion) {
        return (int) questions.questions().stream()
                .filter(question -> question.criterion().contains(criterion))
                .filter(question -> saysYes(question))
                .count();
    }

    /** How many questions with this criterion are open. */
    int open(String criterion) {
        return (int) open.stream()
                .filter(question -> question.criterion().contains(criterion))
                .count();
    }

    boolean saysYes(Question question) {
        return counting.get(question.id()) instanceof AnswerValue.YesNo answer && answer.yes();
    }

    private static List<Question> without(List<Question> questions, Question one) {
        return questions.stream().filter(other -> other != one).toList();
    }

    /** Every criterion of the questionnaire that satisfies this. */
    Set<String> criteria(Predicate<String> which) {
        Set<String> criteria = new HashSet<>();
        questions
                .questions()
                .forEach(question -> question.criterion().stream().filter(which).forEach(criteria::add));
        return criteria;
    }

    /** Reads signs from answers. */
    @Component
    record Reader(Visibility visibility, Foresight foresight) {

        Signs of(Questionnaire questions, Map<String, AnswerValue> answers) {
            List<Question> asked = visibility.visibleQuestions(questions, answers);
            Map<String, Boolean> moving = new HashMap<>();
            Map<String, AnswerValue> counting = new HashMap<>();
            List<Question> open = new ArrayList<>();
            List<Question> unanswered = new ArrayList<>();
            for (Question question : questions.questions()) {
                AnswerValue answer = answers.get(question.id());
                boolean definite = answer != null && !(answer instanceof AnswerValue.NotSure);
                boolean moves = question.when() != null
                        && moving.computeIfAbsent(
                                question.when(),
                                when -> foresight.of(when, questions, answers).open());
                boolean visible = asked.contains(question);
                if (visible && !definite) {
                    unanswered.add(question);
                }
                if (moves && !(visible && isNo(answer)) || visible && !definite) {
                    open.add(question);
                } else if (visible) {
                    counting.put(question.id(), answer);
                }
            }
            return new Signs(questions, counting, asked, open, unanswered);
        }

        /** A no that is asked for adds nothing, whether its question goes on being asked or not; a hidden one does not count. */
        private static boolean isNo(@Nullable AnswerValue answer) {
            return answer instanceof AnswerValue.YesNo said && !said.yes();
        }
    }
}
