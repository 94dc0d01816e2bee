package io.praevia.questionnaire.lint.words;

import io.praevia.questionnaire.definition.DefinitionFile;
import io.praevia.questionnaire.definition.Definitions;
import io.praevia.questionnaire.definition.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Words that a translation lacks, and words for things that the questionnaire does not have. */
public final class TranslationRules {

    private final DefinitionFile words;
    private final List<Finding> found = new ArrayList<>();

    private TranslationRules(DefinitionFile words) {
        this.words = words;
    }

    /** What is wrong with one translation, seen beside its questionnaire. */
    public static List<Finding> check(DefinitionFile words, Definitions all) {
        TranslationRules rules = new TranslationRules(words);
        Optional<DefinitionFile> original = all.find(words.text("key"), words.version());
        if (original.isEmpty())
            rules.error("version", "lint.translation-of-nothing", Integer.toString(words.version()), words.text("key"));
        else rules.compare(java.util.Objects.requireNonNull(original.get().tree()));
        return rules.found;
    }

    private void compare(JsonNode original) {
        JsonNode tree = java.util.Objects.requireNonNull(words.tree());
        lacking("the questionnaire", original, tree, List.of("title", "intro"));
        Map<String, JsonNode> questions = new HashMap<>();
        for (JsonNode section : original.path("sections")) {
            String id = section.path("id").asString("");
            lacking("section " + id, section, tree.path("sections").path(id), List.of("title", "intro"));
            for (JsonNode question : section.path("questions"))
                questions.put(question.path("id").asString(""), question);
        }
        questions.forEach(
                (id, question) -> question(id, question, tree.path("questions").path(id)));
        unknown("sections", tree.path("sections"), ids(original.path("sections"), "id"));
        unknown("questions", tree.path("questions"), List.copyOf(questions.keySet()));
        unknown("checks", tree.path("checks"), ids(original.path("checks"), "id"));
        for (JsonNode check : original.path("checks"))
            if (!tree.path("checks").has(check.path("id").asString("")))
                missing("check " + check.path("id").asString(""), "message");
    }

    private void question(String id, JsonNode question, JsonNode own) {
        String place = "question " + id;
        lacking(place, question, own, List.of("label", "help", "example", "why", "unit"));
        choices(place, question, own);
        for (JsonNode column : question.path("columns")) {
            String name = column.path("id").asString("");
            JsonNode words = own.path("columns").path(name);
            lacking(place + ", column " + name, column, words, List.of("label", "hint"));
            choices(place + ", column " + name, column, words);
        }
        unknown(place + ", columns", own.path("columns"), ids(question.path("columns"), "id"));
    }

    private void choices(String place, JsonNode asked, JsonNode own) {
        List<String> keys = ids(asked.path("options"), "key");
        List<String> lacking =
                keys.stream().filter(key -> !own.path("options").has(key)).toList();
        if (!lacking.isEmpty()) missing(place, "options " + String.join(", ", lacking));
        unknown(place + ", options", own.path("options"), keys);
        if (asked.has("steps") && !own.has("steps")) missing(place, "steps");
        if (own.has("steps") && own.path("steps").size() != asked.path("steps").size())
            error(
                    place,
                    "lint.translation-steps",
                    asked.path("steps").size(),
                    own.path("steps").size());
    }

    private void lacking(String place, JsonNode original, JsonNode own, List<String> names) {
        List<String> lacking = names.stream()
                .filter(name ->
                        original.path(name).isString() && !own.path(name).isString())
                .toList();
        if (!lacking.isEmpty()) missing(place, String.join(", ", lacking));
    }

    private void missing(String place, String what) {
        found.add(Finding.warning(words.name(), place, "lint.translation-missing", what));
    }

    private void unknown(String place, JsonNode own, List<String> known) {
        for (String name : own.propertyNames())
            if (!known.contains(name)) error(place, "lint.translation-unknown", name);
    }

    private void error(String place, String key, Object... arguments) {
        found.add(Finding.error(words.name(), place, key, arguments));
    }

    private static List<String> ids(JsonNode things, String name) {
        List<String> ids = new ArrayList<>();
        things.forEach(thing -> ids.add(thing.path(name).asString("")));
        return ids;
    }
}
