package io.praevia.assessment.rules;

import java.util.List;
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

    /** A rule that applied: its id, its reason in words, and its outputs as text. */
    public record Hit(String rule, String reason, Map<String, String> outputs) {}
}
