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
        if (other != null) error(file, place, "lint.same-id.knowledge", id, other);
        for (JsonNode about : entry.path("for"))
            if (!known.contains(about.asString("")))
                error(file, place + ", for", "lint.dangling-id.knowledge", about.asString(""));
        if (entry.has("wording") && !COPIED.contains(entry.path("kind").asString("")))
            error(file, place, "lint.wording");
    }

    private void translation(DefinitionFile words, Definitions all) {
        List<JsonNode> originals = all.of(DefinitionKind.KNOWLEDGE).stream()
                .filter(file -> file.text("key").equals(words.text("key")))
                .map(KnowledgeRules::tree)
                .toList();
        if (originals.isEmpty()) {
            error(words, "key", "lint.translation-of-nothing.knowledge", words.text("key"));
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
        found.add(Finding.warning(words.name(), place, "lint.translation-missing", what));
    }

    private void unknown(DefinitionFile words, String place, String name) {
        error(words, place, "lint.translation-unknown", name);
    }

    private void error(DefinitionFile file, String place, String key, Object... arguments) {
        found.add(Finding.error(file.name(), place, key, arguments));
    }

    private static JsonNode tree(DefinitionFile file) {
        return Objects.requireNonNull(file.tree());
    }
}
