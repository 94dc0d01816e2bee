package io.praevia.assessment.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a decision table said and why.
 *
 * @param inputs the value of each input column by its label
 */
public record Ruling(String table, int version, Map<String, String> inputs, List<Hit> hits) {

    /** The first hit's output, as text. */
    public Optional<String> output(String name) {
        return hits.stream().findFirst().map(hit -> hit.outputs().get(name));
    }

    /** The same with the columns and reasons in this language, as far as the table is translated. */
    public Ruling in(Locale language) {
        TableWords words = TableWords.shipped();
        Map<String, String> given = new LinkedHashMap<>();
        inputs.forEach((label, value) -> {
            String own = words.label(table, label, language);
            given.put(given.containsKey(own) ? label : own, value);
        });
        List<Hit> said = hits.stream()
                .map(hit ->
                        new Hit(hit.rule(), words.reason(table, hit.reason(), language), outputs(hit, words, language)))
                .toList();
        return new Ruling(table, version, given, said);
    }

    /** Names among the outputs are translated like reasons; keys and numbers have no translation. */
    private Map<String, String> outputs(Hit hit, TableWords words, Locale language) {
        Map<String, String> said = new LinkedHashMap<>();
        hit.outputs().forEach((name, value) -> said.put(name, words.reason(table, value, language)));
        return said;
    }

    /** The reasons of the rules that applied, in this language. */
    public List<String> reasons(Locale language) {
        return in(language).hits().stream().map(Hit::reason).toList();
    }

    /** A rule that applied: its id, its reason in words, and its outputs as text. */
    public record Hit(String rule, String reason, Map<String, String> outputs) {}
}
