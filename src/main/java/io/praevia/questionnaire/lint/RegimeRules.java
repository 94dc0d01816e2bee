package io.praevia.questionnaire.lint;

import io.praevia.questionnaire.Expressions;
import io.praevia.questionnaire.Question;
import io.praevia.questionnaire.Questionnaire;
import io.praevia.questionnaire.definition.DefinitionFile;
import io.praevia.questionnaire.definition.DefinitionKind;
import io.praevia.questionnaire.definition.Definitions;
import io.praevia.questionnaire.definition.FeelBounds;
import io.praevia.questionnaire.definition.FeelNames;
import io.praevia.questionnaire.definition.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Points of regimes that no question serves, codes that no regime has, and scopes that cannot be read. */
final class RegimeRules {

    /** The vocabulary whose terms questions may name beside the points of regimes. */
    private static final String VOCABULARY = "dpv";

    private RegimeRules() {}

    /** What is wrong with a regime: its scope, and points that the newest questionnaires do not serve. */
    static List<Finding> regime(DefinitionFile regime, List<Questionnaire> newest, Expressions expressions) {
        List<Finding> found = new ArrayList<>();
        JsonNode tree = java.util.Objects.requireNonNull(regime.tree());
        scope(regime, tree.path("scope").asString(""), newest, expressions, found);
        Set<String> served = newest.stream()
                .flatMap(one -> one.questions().stream())
                .flatMap(RegimeRules::codes)
                .collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        for (JsonNode point : tree.path("points")) {
            String code = point.path("code").asString("");
            if (!seen.add(code)) found.add(Finding.error(regime.name(), "point " + code, "lint.same-code"));
            if (!served.contains(code))
                found.add(Finding.warning(regime.name(), "point " + code, "lint.unserved-point"));
        }
        return found;
    }

    private static void scope(
            DefinitionFile regime,
            String feel,
            List<Questionnaire> newest,
            Expressions expressions,
            List<Finding> found) {
        if (feel.isEmpty()) return;
        Map<String, @Nullable Object> values = new HashMap<>();
        newest.forEach(one -> one.questions().forEach(question -> values.put(question.id(), null)));
        FeelBounds.refusal(feel)
                .ifPresent(why -> found.add(Finding.error(regime.name(), "scope", "lint.feel-bounds", why)));
        for (String name : FeelNames.in(feel).questions())
            if (!values.containsKey(name)) found.add(Finding.error(regime.name(), "scope", "lint.dangling-id", name));
        if (!found.isEmpty()) return;
        try {
            expressions.evaluate(feel, values);
        } catch (IllegalArgumentException e) {
            found.add(Finding.error(
                    regime.name(), "scope", "lint.feel-syntax.why", feel, String.valueOf(e.getMessage())));
        }
    }

    /** Codes in {@code serves} that no regime has. */
    static List<Finding> codes(DefinitionFile file, Definitions all) {
        Set<String> known = new HashSet<>();
        for (DefinitionFile regime : all.of(DefinitionKind.REGIME))
            for (JsonNode point :
                    java.util.Objects.requireNonNull(regime.tree()).path("points"))
                known.add(point.path("code").asString(""));
        Set<String> families = known.stream().map(RegimeRules::family).collect(Collectors.toSet());
        List<Finding> found = new ArrayList<>();
        for (Question question : file.questionnaire().orElseThrow().questions())
            codes(question)
                    .filter(code -> !known.contains(code) && !family(code).equals(VOCABULARY))
                    .map(code -> unknown(file, question, code, families.contains(family(code))))
                    .forEach(found::add);
        return found;
    }

    private static Finding unknown(DefinitionFile file, Question question, String code, boolean familyKnown) {
        String place = Subject.place(question) + ", serves";
        return familyKnown
                ? Finding.error(file.name(), place, "lint.unknown-code", code)
                : Finding.warning(file.name(), place, "lint.unknown-regime", code);
    }

    private static Stream<String> codes(Question question) {
        return Stream.concat(
                question.serves().stream(), question.columns().stream().flatMap(column -> column.serves().stream()));
    }

    private static String family(String code) {
        return code.substring(0, code.indexOf('.'));
    }
}
