package io.praevia.exchange.copies;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The ids that things of a file get here, by those that they had there. */
final class CopyIds {

    private final Map<String, UUID> here = new HashMap<>();

    void put(JsonNode there, UUID id) {
        here.put(there.asString(), id);
    }

    Optional<UUID> of(String there) {
        return Optional.ofNullable(here.get(there));
    }

    /** What a file of evidence belongs to: a question, or something with an id such as {@code measure:<id>}. */
    Optional<String> subject(String there) {
        int colon = there.indexOf(':');
        return colon < 0
                ? Optional.of(there)
                : of(there.substring(colon + 1)).map(id -> there.substring(0, colon + 1) + id);
    }

    /** The answers with ids of files replaced; an answer of nothing but unknown files is left as it is. */
    Map<String, JsonNode> in(Map<String, JsonNode> answers) {
        Map<String, JsonNode> replaced = new LinkedHashMap<>();
        answers.forEach((question, value) -> replaced.put(question, value.isArray() ? in(value) : value));
        return replaced;
    }

    private JsonNode in(JsonNode values) {
        ArrayNode replaced = JsonNodeFactory.instance.arrayNode();
        for (JsonNode value : values) {
            Optional<UUID> id = value.isString() ? of(value.asString()) : Optional.empty();
            if (id.isPresent()) {
                replaced.add(id.get().toString());
            } else {
                replaced.add(value);
            }
        }
        return replaced;
    }
}
