package io.praevia.workflow.rules;

import io.praevia.assessment.rules.Ruling;
import io.praevia.questionnaire.definition.FeelNames;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A version of a table, deployed or only proposed, that is asked again about recorded cases: a column takes the value
 * that was recorded for the same expression, and is worked out anew only when no version recorded it.
 */
public final class ReplayTable {

    private static final Dmns DMN = new Dmns();
    private static final String COLUMN = "recorded_column_";

    private final Map<String, String> expressions = new LinkedHashMap<>();
    private final Map<String, String> types = new HashMap<>();
    private final Map<String, String> reasons = new HashMap<>();
    private final byte[] xml;
    private final String key;
    private final Map<Set<String>, DmnDecision> prepared = new HashMap<>();

    public ReplayTable(String key, byte[] xml) {
        this.key = key;
        this.xml = xml.clone();
        DmnModelInstance model = model();
        for (Input input : model.getModelElementsByType(Input.class)) {
            expressions.put(input.getLabel(), expression(input));
            types.put(
                    expression(input), String.valueOf(input.getInputExpression().getTypeRef()));
        }
        for (Rule rule : model.getModelElementsByType(Rule.class))
            if (rule.getDescription() != null)
                reasons.put(rule.getId(), rule.getDescription().getTextContent());
    }

    /** What this version was asked, by the expression of the column; {@code inputs} are by label, as in the log. */
    public Map<String, String> recorded(Map<String, String> inputs) {
        Map<String, String> recorded = new LinkedHashMap<>();
        inputs.forEach((label, value) -> {
            if (expressions.containsKey(label)) recorded.put(expressions.get(label), value);
        });
        return recorded;
    }

    /** Names that must be known from elsewhere before this table can be asked about the recorded case. */
    public Set<String> missing(Map<String, String> recorded, Set<String> known) {
        Set<String> missing = new TreeSet<>();
        for (String expression : expressions.values())
            if (!recorded.containsKey(expression))
                FeelNames.in(expression).questions().stream()
                        .filter(name -> !known.contains(name) && !recorded.containsKey(name))
                        .forEach(missing::add);
        return missing;
    }

    /**
     * The rules that hit.
     *
     * @param recorded values by expression, as text; empty for null
     * @param known further values by name, for columns that were not recorded
     */
    public List<Ruling.Hit> evaluate(Map<String, String> recorded, Map<String, @Nullable Object> known) {
        Map<String, @Nullable Object> variables = new HashMap<>(known);
        List<String> all = new ArrayList<>(expressions.values());
        Set<String> taken = new TreeSet<>();
        recorded.forEach((expression, value) -> {
            int at = all.indexOf(expression);
            if (at >= 0) {
                taken.add(expression);
                variables.put(COLUMN + at, value.isEmpty() ? null : value);
            }
            if (expression.matches("[A-Za-z_]\\w*")) variables.put(expression, typed(expression, value));
        });
        return DMN.evaluate(prepared.computeIfAbsent(taken, this::prepare), variables).hits().stream()
                .map(hit -> new Ruling.Hit(hit.rule(), reasons.getOrDefault(hit.rule(), ""), hit.outputs()))
                .toList();
    }

    /** The expression of each column by its label. */
    public Map<String, String> columns() {
        return Map.copyOf(expressions);
    }

    private DmnDecision prepare(Set<String> taken) {
        DmnModelInstance model = model();
        int at = 0;
        for (Input input : model.getModelElementsByType(Input.class)) {
            if (taken.contains(expression(input)))
                input.getInputExpression().getText().setTextContent(COLUMN + at);
            at++;
        }
        return DMN.engine().parseDecision(key, model);
    }

    private @Nullable Object typed(String expression, String value) {
        if (value.isEmpty()) return null;
        return switch (Optional.ofNullable(types.get(expression)).orElse("string")) {
            case "integer", "long" -> Long.valueOf(value);
            case "double" -> Double.valueOf(value);
            case "boolean" -> Boolean.valueOf(value);
            default -> value;
        };
    }

    private DmnModelInstance model() {
        return Dmn.readModelFromStream(new ByteArrayInputStream(xml));
    }

    private static String expression(Input input) {
        return input.getInputExpression().getText().getTextContent().strip().replaceAll("\\s+", " ");
    }
}
