package io.praevia.questionnaire.lint.words;

import io.praevia.questionnaire.definition.DefinitionFile;
import io.praevia.questionnaire.definition.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Sentences of a decision table that a translation lacks, and words for sentences that no table says. */
public final class TableWordsRules {

    private TableWordsRules() {}

    /** @param tables the DMN files by path */
    public static List<Finding> check(DefinitionFile words, Map<String, String> tables) {
        String key = words.text("key");
        return tables.entrySet().stream()
                .filter(table -> table.getKey().replace('\\', '/').endsWith("/" + key + ".dmn"))
                .findFirst()
                .map(table -> compare(words, TableTexts.of(table.getValue())))
                .orElseGet(() -> List.of(Finding.error(words.name(), "key", "lint.translation-of-nothing.table", key)));
    }

    private static List<Finding> compare(DefinitionFile words, TableTexts said) {
        List<Finding> found = new ArrayList<>();
        JsonNode own = Objects.requireNonNull(words.tree());
        compare(words.name(), "labels", own.path("labels"), said.labels(), Set.of(), found);
        compare(words.name(), "reasons", own.path("reasons"), said.reasons(), said.values(), found);
        return found;
    }

    /** Values that stand in cells, such as the name of a law, may be translated and need not be. */
    private static void compare(
            String file, String place, JsonNode own, Set<String> said, Set<String> values, List<Finding> found) {
        for (String text : said)
            if (!own.has(text)) found.add(Finding.warning(file, place, "lint.translation-missing", text));
        for (String text : own.propertyNames())
            if (!said.contains(text) && !values.contains(text))
                found.add(Finding.warning(file, place, "lint.translation-unused", text));
    }
}
