package io.praevia.exchange.copies;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What somebody brought along, its form checked.
 *
 * @param data {@code assessment.json}
 * @param files content of evidence by SHA-256; empty when only the data was sent
 */
record CopyFile(JsonNode data, Map<String, byte[]> files) {

    JsonNode assessment() {
        return data.path("assessment");
    }

    String reference() {
        return assessment().path("reference").asString();
    }

    /** Values by question, of those that were given. */
    Map<String, JsonNode> screening() {
        return values(data.path("screening").path("answers"));
    }

    /** The same of the full assessment; files by the ids that they have here. */
    Map<String, JsonNode> answers() {
        return values(data.path("questionnaire"));
    }

    /** How a question reads, or its key. */
    String label(String question) {
        return Optional.ofNullable(labels().get(question)).orElse(question);
    }

    private Map<String, String> labels() {
        Map<String, String> labels = new HashMap<>();
        for (JsonNode part : new JsonNode[] {data.path("screening").path("answers"), data.path("questionnaire")}) {
            for (JsonNode answer : part.path("answers")) {
                labels.put(
                        answer.path("question").asString(), answer.path("label").asString());
            }
        }
        return labels;
    }

    private static Map<String, JsonNode> values(JsonNode questionnaire) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        for (JsonNode answer : questionnaire.path("answers")) {
            if (!answer.path("value").isNull()) {
                values.put(answer.path("question").asString(), answer.path("value"));
            }
        }
        return values;
    }
}
