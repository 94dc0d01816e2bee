package io.praevia.demo.act;

import io.praevia.assessment.Assessments;
import io.praevia.questionnaire.AnswerCodec;
import io.praevia.questionnaire.AnswerValue;
import io.praevia.questionnaire.Question;
import io.praevia.questionnaire.Questionnaire;
import io.praevia.questionnaire.Questionnaires;
import io.praevia.questionnaire.Visibility;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Fits what a story answers to the version that its assessment began with: a story is written for the newest version,
 * and an older one is told nothing that it does not ask. Shared parts may answer more than a story is asked.
 */
@Component
class StoryAnswers {

    private final Questionnaires questionnaires;
    private final Visibility visibility;
    private final AnswerCodec codec;

    StoryAnswers(Questionnaires questionnaires, Visibility visibility, AnswerCodec codec) {
        this.questionnaires = questionnaires;
        this.visibility = visibility;
        this.codec = codec;
    }

    /**
     * The answers to questions that are asked, in the order of the questionnaire.
     *
     * @throws IllegalStateException if no version asks a question, or an answer does not hold
     */
    Map<Question, AnswerValue> asked(
            Questionnaire questionnaire, Map<String, JsonNode> given, Map<String, AnswerValue> before) {
        requireKnown(given.keySet());
        Map<String, AnswerValue> values = new HashMap<>(before);
        for (Question question : questionnaire.questions()) {
            JsonNode node = given.get(question.id());
            if (node != null) {
                values.put(question.id(), value(question, node));
            }
        }
        Map<Question, AnswerValue> asked = new LinkedHashMap<>();
        for (Question question : visibility.visibleQuestions(questionnaire, values)) {
            AnswerValue value = values.get(question.id());
            if (value != null && given.containsKey(question.id())) {
                asked.put(question, value);
            }
        }
        return asked;
    }

    private void requireKnown(Set<String> ids) {
        Questionnaire newest = questionnaires.latest(Assessments.DPIA);
        Set<String> unknown = new HashSet<>(ids);
        newest.questions().forEach(question -> unknown.remove(question.id()));
        if (!unknown.isEmpty()) {
            throw new IllegalStateException("The questionnaire does not ask " + unknown);
        }
    }

    private AnswerValue value(Question question, JsonNode given) {
        int cells = questionnaires
                .latest(Assessments.DPIA)
                .question(question.id())
                .map(newest -> newest.columns().size())
                .orElse(0);
        AnswerCodec.Result result = codec.parse(question, Rows.spelledOut(question, given, cells));
        return result.value()
                .orElseThrow(() -> new IllegalStateException(
                        "The answer to " + question.id() + " does not hold: " + result.problem()));
    }
}
