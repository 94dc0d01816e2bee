package io.praevia.questionnaire;

import io.praevia.questionnaire.definition.Composition;
import io.praevia.questionnaire.definition.FeelNames;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which questions a project is asked. A condition sees answers of visible questions only, whatever the order of the
 * questions: each condition is decided after the questions that it reads.
 */
@Component
public class Visibility {

    private final Expressions expressions;

    public Visibility(Expressions expressions) {
        this.expressions = expressions;
    }

    /** The questions to be asked, in the order of the questionnaire. */
    public List<Question> visibleQuestions(Questionnaire questionnaire, Map<String, AnswerValue> answers) {
        Walk walk = new Walk(questionnaire, answers);
        return questionnaire.questions().stream()
                .filter(question -> walk.visible(question.id()))
                .toList();
    }

    /** The answers that count, in the order of the questionnaire: those of visible questions. */
    public Map<String, AnswerValue> visibleAnswers(Questionnaire questionnaire, Map<String, AnswerValue> answers) {
        Map<String, AnswerValue> counting = new LinkedHashMap<>();
        for (Question question : visibleQuestions(questionnaire, answers))
            Optional.ofNullable(answers.get(question.id())).ifPresent(answer -> counting.put(question.id(), answer));
        return counting;
    }

    /** The sections in which something is asked, with all their questions. */
    public List<Questionnaire.Section> visibleSections(Questionnaire questionnaire, Map<String, AnswerValue> answers) {
        List<Question> asked = visibleQuestions(questionnaire, answers);
        return questionnaire.sections().stream()
                .filter(section -> section.questions().stream().anyMatch(asked::contains))
                .toList();
    }

    /** Questions of the section that are not asked only because another question, by id, already has their answer. */
    public Map<Question, Question> alreadyAnswered(
            Questionnaire questionnaire, Questionnaire.Section section, Map<String, AnswerValue> answers) {
        Walk walk = new Walk(questionnaire, answers);
        Map<Question, Question> already = new LinkedHashMap<>();
        for (Question question : section.questions()) {
            if (question.answeredBy() == null || walk.visible(question.id())) continue;
            Question other = walk.questions.get(question.answeredBy());
            boolean answered = other != null && walk.visible(other.id()) && walk.values.get(other.id()) != null;
            if (answered && walk.decide(Composition.apartFromAnsweredBy(question))) already.put(question, other);
        }
        return already;
    }

    /** Whether the condition is true over the answers that count; only the questions that it reads are looked at. */
    public boolean holds(String feel, Questionnaire questionnaire, Map<String, AnswerValue> answers) {
        return new Walk(questionnaire, answers).decide(feel);
    }

    /** The value of a condition over the answers that count, whatever its type. */
    @Nullable
    Object evaluate(String feel, Questionnaire questionnaire, Map<String, AnswerValue> counting) {
        Map<String, @Nullable Object> values = new HashMap<>();
        for (Question other : questionnaire.questions()) {
            AnswerValue answer = counting.get(other.id());
            values.put(other.id(), answer == null ? null : answer.forConditions());
        }
        return expressions.evaluate(feel, values);
    }

    /** Whether the question has to be answered, given the answers that count. */
    public boolean required(Question question, Questionnaire questionnaire, Map<String, AnswerValue> counting) {
        if (question.alwaysRequired() || question.optional()) return question.alwaysRequired();
        return Boolean.TRUE.equals(evaluate(question.required(), questionnaire, counting));
    }

    private final class Walk {

        private final Map<String, Question> questions = new HashMap<>();
        private final Map<String, AnswerValue> answers;
        private final Map<String, @Nullable Object> values = new HashMap<>();
        private final Map<String, Boolean> decided = new HashMap<>();

        Walk(Questionnaire questionnaire, Map<String, AnswerValue> answers) {
            this.answers = answers;
            for (Question question : questionnaire.questions()) {
                questions.put(question.id(), question);
                values.put(question.id(), null);
            }
        }

        boolean visible(String id) {
            Boolean known = decided.get(id);
            if (known != null) return known;
            decided.put(id, false);
            boolean visible = decide(questions.get(id).when());
            decided.put(id, visible);
            AnswerValue answer = answers.get(id);
            if (visible && answer != null) values.put(id, answer.forConditions());
            return visible;
        }

        private boolean decide(@Nullable String when) {
            if (when == null) return true;
            for (String name : FeelNames.in(when).all()) if (questions.containsKey(name)) visible(name);
            return Boolean.TRUE.equals(expressions.evaluate(when, values));
        }
    }
}
