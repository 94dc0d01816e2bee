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
import org.springframework.stereotype.Component;

/**
 * What the screening's answers say by criterion. An answer to a question that is not asked does not count.
 *
 * @param counting the answers of questions that are asked
 * @param asked the questions that are asked
 * @param open questions without a definite answer that are asked, or that further answers can still bring up
 */
record Signs(Questionnaire questions, Map<String, AnswerValue> counting, List<Question> asked, List<Question> open) {

    /** The same if this open question were answered with yes. */
    Signs supposing(Question question) {
        Map<String, AnswerValue> supposed = new HashMap<>(counting);
        supposed.put(question.id(), new AnswerValue.YesNo(true));
        return new Signs(
                questions,
                supposed,
                asked,
                open.stream().filter(other -> other != question).toList());
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

    /** Questions that are asked and have no definite answer. */
    List<Question> unanswered() {
        return open.stream().filter(asked::contains).toList();
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
            Map<String, AnswerValue> counting = new HashMap<>();
            List<Question> open = new ArrayList<>();
            for (Question question : questions.questions()) {
                AnswerValue answer = answers.get(question.id());
                boolean visible = asked.contains(question);
                if (visible && answer != null) {
                    counting.put(question.id(), answer);
                }
                boolean definite = answer != null && !(answer instanceof AnswerValue.NotSure);
                if (visible ? !definite : mayBeAsked(question, questions, answers)) {
                    open.add(question);
                }
            }
            return new Signs(questions, counting, asked, open);
        }

        private boolean mayBeAsked(Question question, Questionnaire questions, Map<String, AnswerValue> answers) {
            return question.when() != null
                    && foresight.of(question.when(), questions, answers).open();
        }
    }
}
