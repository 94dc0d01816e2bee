package io.praevia.exchange.copies;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What must be equal in an assessment and in the one that was begun from its data: everything but who said it and when,
 * ids, and what others said; {@code src/docs/record-data.md} lists the differences.
 */
final class OwnersSide {

    private OwnersSide() {}

    static JsonNode of(JsonNode copy) {
        Map<String, String> names = new HashMap<>();
        for (String part : List.of("risks", "measures", "evidence")) {
            int number = 0;
            for (JsonNode thing : copy.path(part)) {
                names.put(thing.path("id").asString(), part + "-" + number++);
            }
        }
        ObjectNode kept = ((ObjectNode) copy.deepCopy());
        kept.retain("assessment", "screening", "questionnaire", "evidence", "risks", "measures");
        ((ObjectNode) kept.path("assessment")).retain("title", "summary", "department", "plannedStart", "countries");
        if (kept.path("screening") instanceof ObjectNode screening) {
            screening.retain("answers");
        }
        without(kept.at("/screening/answers/answers"), "by", "at");
        without(kept.at("/questionnaire/answers"), "by", "at");
        without(kept.path("evidence"), "addedAt");
        without(kept.path("measures"), "note");
        renamed(kept, names);
        return kept;
    }

    private static void without(JsonNode list, String... members) {
        for (JsonNode item : list) {
            ((ObjectNode) item).remove(List.of(members));
        }
    }

    /** Every id of a risk, measure or file becomes its place in the list. */
    private static void renamed(JsonNode node, Map<String, String> names) {
        if (node instanceof ObjectNode object) {
            for (String member : new ArrayList<>(object.propertyNames())) {
                JsonNode value = object.get(member);
                if (value.isString() && names.containsKey(value.asString())) {
                    object.put(member, names.get(value.asString()));
                } else {
                    renamed(value, names);
                }
            }
        } else if (node instanceof ArrayNode array) {
            for (int at = 0; at < array.size(); at++) {
                if (array.get(at).isString() && names.containsKey(array.get(at).asString())) {
                    array.set(at, names.get(array.get(at).asString()));
                } else {
                    renamed(array.get(at), names);
                }
            }
        }
    }
}
