package io.praevia.questionnaire.definition;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lays the words of a translation over a questionnaire; what is not translated stays as it is. */
final class Translating {

    private Translating() {}

    /** A copy of the questionnaire with the words of the translation. */
    static ObjectNode of(ObjectNode questionnaire, JsonNode words) {
        Locale language = Locale.forLanguageTag(words.path("language").asString(""));
        ObjectNode copy = questionnaire.deepCopy();
        lay(copy, words, List.of("title", "intro"));
        for (JsonNode section : copy.path("sections")) {
            lay(section, words.path("sections").path(id(section)), List.of("title", "intro"));
            for (JsonNode question : section.path("questions"))
                question((ObjectNode) question, words.path("questions").path(id(question)), language);
        }
        for (JsonNode check : copy.path("checks")) {
            cite((ObjectNode) check, language);
            JsonNode message = words.path("checks").path(id(check));
            if (message.isString()) ((ObjectNode) check).set("message", message);
        }
        return copy;
    }

    private static void question(ObjectNode question, JsonNode words, Locale language) {
        lay(question, words, List.of("label", "help", "example", "why", "unit"));
        cite(question, language);
        choices(question, words);
        for (JsonNode column : question.path("columns")) {
            JsonNode own = words.path("columns").path(id(column));
            lay(column, own, List.of("label", "hint"));
            choices((ObjectNode) column, own);
        }
    }

    private static void cite(ObjectNode from, Locale language) {
        if (from.path("law").isString())
            from.put("law", Citations.in(language, from.path("law").asString()));
    }

    private static void choices(ObjectNode asked, JsonNode words) {
        if (words.path("steps").size() == asked.path("steps").size() && words.has("steps"))
            asked.set("steps", words.path("steps"));
        if (!(asked.path("options") instanceof ArrayNode options)) return;
        for (JsonNode option : options) {
            JsonNode own = words.path("options").path(option.path("key").asString(""));
            if (own.isString()) ((ObjectNode) option).set("label", own);
            else lay(option, own, List.of("label", "hint"));
        }
    }

    private static void lay(JsonNode onto, JsonNode words, List<String> names) {
        for (Map.Entry<String, JsonNode> word : words.properties())
            if (names.contains(word.getKey())) ((ObjectNode) onto).set(word.getKey(), word.getValue());
    }

    private static String id(JsonNode node) {
        return node.path("id").asString("");
    }
}
