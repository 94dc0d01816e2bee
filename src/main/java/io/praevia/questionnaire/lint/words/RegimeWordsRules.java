package io.praevia.questionnaire.lint.words;

import io.praevia.questionnaire.definition.DefinitionFile;
import io.praevia.questionnaire.definition.DefinitionKind;
import io.praevia.questionnaire.definition.Definitions;
import io.praevia.questionnaire.definition.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Words that the translation of a regime lacks, and titles of points that the regime does not have. */
public final class RegimeWordsRules {

    private RegimeWordsRules() {}

    /** What is wrong with one translation, seen beside its regime. */
    public static List<Finding> check(DefinitionFile words, Definitions all) {
        Optional<DefinitionFile> original = all.of(DefinitionKind.REGIME).stream()
                .filter(regime -> regime.text("key").equals(words.text("key")))
                .findFirst();
        if (original.isEmpty())
            return List.of(Finding.error(words.name(), "key", "lint.translation-of-nothing.regime", words.text("key")));
        JsonNode own = Objects.requireNonNull(words.tree());
        JsonNode points = own.path("points");
        List<Finding> found = new ArrayList<>();
        if (!own.has("title"))
            found.add(Finding.warning(words.name(), "the questionnaire", "lint.translation-missing", "title"));
        Set<String> known = new TreeSet<>();
        for (JsonNode point : Objects.requireNonNull(original.get().tree()).path("points")) {
            String code = point.path("code").asString("");
            known.add(code);
            if (!points.has(code))
                found.add(Finding.warning(words.name(), "point " + code, "lint.translation-missing", "title"));
        }
        for (String code : points.propertyNames())
            if (!known.contains(code))
                found.add(Finding.error(words.name(), "points", "lint.translation-unknown", code));
        return found;
    }
}
