package io.praevia.questionnaire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A project as its owner describes it, read from a file of answers; rows are named r1, r2 and so on. */
record Scenario(List<String> supplements, Map<String, AnswerValue> answers) {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Map<String, String> PREFIXES =
            Map.of("lia_", "lia", "tia_", "tia", "fria_", "fria", "ca_", "california");

    static Scenario of(String name) {
        String file = "/questionnaire/scenarios/" + name + ".yaml";
        try (InputStream in = Objects.requireNonNull(Scenario.class.getResourceAsStream(file), file)) {
            JsonNode tree = YAML.readTree(in);
            Map<String, AnswerValue> answers = new LinkedHashMap<>();
            tree.path("answers")
                    .properties()
                    .forEach(
                            given -> answers.put(given.getKey(), value(Samples.ask(given.getKey()), given.getValue())));
            return new Scenario(
                    tree.path("supplements")
                            .valueStream()
                            .map(JsonNode::asString)
                            .toList(),
                    answers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The ids of the questions that this project is asked. */
    List<String> asked() {
        return Samples.ids(Samples.VISIBILITY.visibleQuestions(Samples.dpia(), answers));
    }

    /** The supplements of which something is asked, in their order. */
    List<String> supplementsAsked() {
        return asked().stream()
                .flatMap(id -> PREFIXES.entrySet().stream()
                        .filter(prefix -> id.startsWith(prefix.getKey()))
                        .map(Map.Entry::getValue))
                .distinct()
                .toList();
    }

    private static AnswerValue value(Question question, JsonNode given) {
        var result = Samples.CODEC.parse(question, question.type() == QuestionType.TABLE ? rows(given) : given);
        return result.value().orElseThrow(() -> new AssertionError(question.id() + ": " + result.problem()));
    }

    private static ArrayNode rows(JsonNode given) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        for (JsonNode cells : given)
            rows.add(JsonNodeFactory.instance
                    .objectNode()
                    .put("id", "r" + (rows.size() + 1))
                    .set("cells", cells));
        return rows;
    }
}
