package io.praevia.demo.act;

import io.praevia.questionnaire.Question;
import io.praevia.questionnaire.QuestionType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Stories write a row as the list of its cells in the order of the columns. */
final class Rows {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Rows() {}

    /**
     * The answer as {@code AnswerCodec} reads it, without the cells that only a newer version has columns for.
     *
     * @param most how many columns the newest version has
     * @throws IllegalStateException if a row has more cells than that
     */
    static JsonNode spelledOut(Question question, JsonNode given, int most) {
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
