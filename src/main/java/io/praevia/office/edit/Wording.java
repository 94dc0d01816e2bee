package io.praevia.office.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The words of a questionnaire that are translated, each under its place in a translation file, such as
 * {@code questions/purposes/label}; the steps of a scale are one text, a step a line.
 */
public final class Wording {

    private Wording() {}

    /** The English words by place, in the order of the questionnaire. */
    public static Map<String, String> of(JsonNode tree) {
        Map<String, String> words = new LinkedHashMap<>();
        take(words, "", tree, List.of("title", "intro"));
        for (JsonNode section : tree.path("sections")) {
            take(words, "sections/" + id(section) + "/", section, List.of("title", "intro"));
            for (JsonNode question : section.path("questions")) question(words, question);
        }
        for (JsonNode check : tree.path("checks")) put(words, "checks/" + id(check), check.path("message"));
        return words;
    }

    /** The words of a translation file for these places. */
    public static Map<String, String> read(JsonNode translation, JsonNode tree) {
        Map<String, String> words = new LinkedHashMap<>();
        for (String place : of(tree).keySet()) {
            JsonNode found = translation;
            JsonNode above = translation;
            for (String step : place.split("/")) {
                above = found;
                found = found.path(step);
            }
            boolean shortOption = place.endsWith("/label") && above.isString();
            put(words, place, shortOption ? above : found);
        }
        return words;
    }

    /** The translation file with these words, as far as the questionnaire has their places. */
    public static ObjectNode translation(JsonNode tree, String language, Map<String, String> words) {
        ObjectNode file = JsonNodeFactory.instance.objectNode();
        file.set("key", tree.path("key"));
        file.set("version", tree.path("version"));
        file.put("language", language);
        of(tree).keySet().forEach(place -> {
            String text = words.getOrDefault(place, "");
            boolean lonelyHint = place.contains("/options/")
                    && place.endsWith("/hint")
                    && words.getOrDefault(place.replaceFirst("hint$", "label"), "")
                            .isBlank();
            if (!text.isBlank() && !lonelyHint) set(file, place.split("/"), text);
        });
        return file;
    }

    private static void set(ObjectNode file, String[] steps, String text) {
        ObjectNode node = file;
        for (int at = 0; at < steps.length - 1; at++) {
            JsonNode next = node.path(steps[at]);
            node = next instanceof ObjectNode known ? known : node.putObject(steps[at]);
        }
        String last = steps[steps.length - 1];
        if (!last.equals("steps")) node.put(last, text);
        else {
            ArrayNode lines = node.putArray(last);
            text.lines().filter(line -> !line.isBlank()).forEach(lines::add);
        }
    }

    private static void question(Map<String, String> words, JsonNode question) {
        String place = "questions/" + id(question) + "/";
        take(words, place, question, List.of("label", "help", "example", "why", "unit"));
        choices(words, place, question);
        for (JsonNode column : question.path("columns")) {
            String below = place + "columns/" + id(column) + "/";
            take(words, below, column, List.of("label", "hint"));
            choices(words, below, column);
        }
    }

    private static void choices(Map<String, String> words, String place, JsonNode asked) {
        put(words, place + "steps", asked.path("steps"));
        for (JsonNode option : asked.path("options"))
            take(words, place + "options/" + option.path("key").asString("") + "/", option, List.of("label", "hint"));
    }

    private static void take(Map<String, String> words, String place, JsonNode from, List<String> names) {
        names.forEach(name -> put(words, place + name, from.path(name)));
    }

    private static void put(Map<String, String> words, String place, JsonNode text) {
        if (text.isString()) words.put(place, text.stringValue());
        if (text.isArray()) words.put(place, lines(text));
    }

    private static String lines(JsonNode array) {
        Stream<JsonNode> items = StreamSupport.stream(array.spliterator(), false);
        return items.map(item -> item.asString("")).collect(Collectors.joining("\n"));
    }

    private static String id(JsonNode node) {
        return node.path("id").asString("");
    }
}
