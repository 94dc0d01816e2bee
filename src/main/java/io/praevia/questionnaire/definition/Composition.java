package io.praevia.questionnaire.definition;

import io.praevia.questionnaire.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts a questionnaire and its supplements together: sections one after the other, and every condition that stands
 * above a question (of its supplement, of its section) folded into the question's own.
 */
public final class Composition {

    private Composition() {}

    /** The condition under which a question that {@code answered_by} names leaves the other one open. */
    public static String unanswered(String question) {
        return "(" + question + " = null or " + question + " = \"not_sure\")";
    }

    /** The question's folded condition without the part that {@code answered_by} added. */
    public static @Nullable String apartFromAnsweredBy(Question question) {
        String when = question.when();
        if (when == null || question.answeredBy() == null) return when;
        String clause = unanswered(question.answeredBy());
        if (when.equals(clause)) return null;
        String tail = " and (" + clause + ")";
        return when.endsWith(tail) ? when.substring(0, when.length() - tail.length()) : when;
    }

    /** A copy of the base with the sections and checks of these supplements behind its own. */
    static ObjectNode compose(ObjectNode base, List<ObjectNode> supplements) {
        ObjectNode whole = base.deepCopy();
        ArrayNode sections = whole.putArray("sections");
        ArrayNode checks = whole.putArray("checks");
        add(base, null, sections, checks);
        for (ObjectNode supplement : supplements) add(supplement, feel(supplement, "when"), sections, checks);
        return whole;
    }

    private static void add(ObjectNode from, @Nullable String scope, ArrayNode sections, ArrayNode checks) {
        for (JsonNode section : from.path("sections")) sections.add(folded((ObjectNode) section.deepCopy(), scope));
        for (JsonNode check : from.path("checks")) {
            ObjectNode copy = (ObjectNode) check.deepCopy();
            checks.add(copy.put("when", both(scope, feel(copy, "when"))));
        }
    }

    private static ObjectNode folded(ObjectNode section, @Nullable String scope) {
        String above = feel(section, "when");
        for (JsonNode node : section.path("questions")) {
            ObjectNode question = (ObjectNode) node;
            String other = question.path("answered_by").asString(null);
            String when = both(scope, above, feel(question, "when"), other == null ? null : unanswered(other));
            if (when != null) question.put("when", when);
        }
        return section;
    }

    private static @Nullable String both(@Nullable String... conditions) {
        List<String> given = new ArrayList<>();
        for (String condition : conditions) if (condition != null) given.add(condition);
        if (given.size() < 2) return given.isEmpty() ? null : given.get(0);
        return given.stream()
                .filter(Objects::nonNull)
                .map(feel -> "(" + feel + ")")
                .collect(Collectors.joining(" and "));
    }

    private static @Nullable String feel(JsonNode node, String name) {
        return node.path(name).asString(null);
    }
}
