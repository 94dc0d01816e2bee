package io.praevia.questionnaire.lint;

import io.praevia.questionnaire.definition.DefinitionFile;
import io.praevia.questionnaire.definition.DefinitionKind;
import io.praevia.questionnaire.definition.Definitions;
import io.praevia.questionnaire.definition.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Knowledge that stands beside nothing, ids used twice, and words that a translation lacks or has too many of. */
final class KnowledgeRules {

    /** Places on the page of a risk. */
    private static final Set<String> RISKS =
            Set.of("risk.access", "risk.modification", "risk.disappearance", "risk.inherent");

    private static final Set<String> COPIED = Set.of("measure", "example");

    private final List<Finding> found = new ArrayList<>();

    private KnowledgeRules() {}

    static List<Finding> check(Definitions all, Set<String> questions) {
        KnowledgeRules rules = new KnowledgeRules();
        Set<String> known = new HashSet<>(questions);
        known.addAll(RISKS);
        for (DefinitionFile regime : all.of(DefinitionKind.REGIME))
            for (JsonNode point : tree(regime).path("points"))
                known.add(point.path("code").asString(""));
        Map<String, String> seen = new HashMap<>();
        for (DefinitionFile file : all.of(DefinitionKind.KNOWLEDGE))
            for (JsonNode entry : tree(file).path("entries")) rules.entry(file, entry, known, seen);
        for (DefinitionFile words : all.of(DefinitionKind.KNOWLEDGE_TRANSLATION)) rules.translation(words, all);
        return rules.found;
    }

    private void entry(DefinitionFile file, JsonNode entry, Set<String> known, Map<String, String> seen) {
        String id = entry.path("id").asString("");
        String place = "entry " + id;
        String other = seen.putIfAbsent(id, file.name());
        if (other != null)
            error(file, place, "same-id", "the id is used in " + other + " too.", "Give one of them another id.");
        for (JsonNode about : entry.path("for"))
            if (!known.contains(about.asString("")))
                error(
                        file,
                        place + ", for",
                        "dangling-id",
                        "nothing is called \"" + about.asString("") + "\".",
                        "Use the id of a question, the code of a regime's point, or risk.access and its like.");
        if (entry.has("wording") && !COPIED.contains(entry.path("kind").asString("")))
            error(
                    file,
                    place,
                    "wording",
                    "nobody takes over the words of a pitfall or an explanation.",
                    "Take wording out, or make it a measure or an example.");
    }

    private void translation(DefinitionFile words, Definitions all) {
        List<JsonNode> originals = all.of(DefinitionKind.KNOWLEDGE).stream()
                .filter(file -> file.text("key").equals(words.text("key")))
                .map(KnowledgeRules::tree)
                .toList();
        if (originals.isEmpty()) {
            error(
                    words,
                    "key",
                    "translation-of-nothing",
                    "no knowledge is called " + words.text("key") + ".",
                    "Translate a file that exists.");
            return;
        }
        JsonNode own = tree(words).path("entries");
        Set<String> ids = new HashSet<>();
        if (!tree(words).has("title")) missing(words, "title", "title");
        for (JsonNode entry : originals.get(0).path("entries")) {
            String id = entry.path("id").asString("");
            ids.add(id);
            texts(words, "entry " + id, entry, own.path(id));
        }
        for (String id : own.propertyNames()) if (!ids.contains(id)) unknown(words, "entries", id);
    }

    private void texts(DefinitionFile words, String place, JsonNode entry, JsonNode own) {
        List<String> lacking = List.of("title", "text", "wording").stream()
                .filter(name -> entry.has(name) && !own.has(name))
                .toList();
        if (!lacking.isEmpty()) missing(words, place, String.join(", ", lacking));
        if (own.has("wording") && !entry.has("wording")) unknown(words, place, "wording");
    }

    private void missing(DefinitionFile words, String place, String what) {
        found.add(Finding.warning(
                words.name(),
                place,
                "translation-missing",
                "not translated: " + what + ".",
                "Translate it; English is shown until then."));
    }

    private void unknown(DefinitionFile words, String place, String name) {
        error(
                words,
                place,
                "translation-unknown",
                "nothing is called \"" + name + "\" there.",
                "Use the id of the English file.");
    }

    private void error(DefinitionFile file, String place, String rule, String message, String remedy) {
        found.add(Finding.error(file.name(), place, rule, message, remedy));
    }

    private static JsonNode tree(DefinitionFile file) {
        return Objects.requireNonNull(file.tree());
    }
}
