package io.praevia.demo.act;

import io.praevia.assessment.Assessments;
import io.praevia.questionnaire.AnswerCodec;
import io.praevia.questionnaire.AnswerValue;
import io.praevia.questionnaire.Question;
import io.praevia.questionnaire.QuestionType;
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
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Fits what a story answers to the version that its assessment began with: a story is written for the newest version,
 * and an older one is told nothing that it does not ask. Shared parts may answer more than a story is asked.
 */
@Component
class StoryAnswers {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

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
        AnswerCodec.Result result = codec.parse(question, spelledOut(question, given, cells));
        return result.value()
                .orElseThrow(() -> new IllegalStateException(
                        "The answer to " + question.id() + " does not hold: " + result.problem()));
    }

    /**
     * The answer as {@code AnswerCodec} reads it: stories write a row as the list of its cells in the order of the
     * columns. Cells that only a newer version has columns for are left out.
     *
     * @param most how many columns the newest version has
     * @throws IllegalStateException if a row has more cells than that
     */
    private static JsonNode spelledOut(Question question, JsonNode given, int most) {
        if (question.type() != QuestionType.TABLE || !given.isArray()) {
            return given;
        }
        ArrayNode rows = JSON.arrayNode();
        for (JsonNode row : given) {
            if (row.size() > most) {
                throw new IllegalStateException("A row of " + question.id() + " has too many cells: " + row);
            }
            ObjectNode cells = JSON.objectNode();
            for (int i = 0; i < Math.min(row.size(), question.columns().size()); i++) {
                cells.set(question.columns().get(i).id(), row.get(i));
            }
            rows.add(JSON.objectNode().put("id", "r" + (rows.size() + 1)).set("cells", cells));
        }
        return rows;
    }
}
