package io.praevia.workflow.rules;

import io.praevia.assessment.rules.RuleTables;
import io.praevia.assessment.rules.Ruling;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedInput;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Evaluates the deployed decision tables with the engine's DMN part and tells which rules hit. */
@Component
class EngineRuleTables implements RuleTables {

    private final TableCatalog catalog;
    private final DmnEngine engine;
    private final ThreadLocal<DmnDecisionTableEvaluationEvent> evaluated = new ThreadLocal<>();

    EngineRuleTables(TableCatalog catalog) {
        this.catalog = catalog;
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.getCustomPostDecisionTableEvaluationListeners().add(evaluated::set);
        configuration.setScriptEngineResolver(language -> {
            throw new IllegalArgumentException("Decision tables may use FEEL only, not " + language + ".");
        });
        this.engine = configuration.buildEngine();
    }

    @Override
    public Ruling evaluate(String table, Map<String, @Nullable Object> inputs) {
        TableCatalog.Table current = catalog.newest(table, engine);
        try {
            engine.evaluateDecisionTable(current.decision(), Variables.fromMap(inputs));
            DmnDecisionTableEvaluationEvent event = evaluated.get();
            return new Ruling(table, current.version(), inputs(event), hits(event, current));
        } finally {
            evaluated.remove();
        }
    }

    private static Map<String, String> inputs(DmnDecisionTableEvaluationEvent event) {
        Map<String, String> inputs = new LinkedHashMap<>();
        for (DmnEvaluatedInput input : event.getInputs()) {
            inputs.put(String.valueOf(input.getName()), text(input.getValue().getValue()));
        }
        return inputs;
    }

    private static List<Ruling.Hit> hits(DmnDecisionTableEvaluationEvent event, TableCatalog.Table table) {
        return event.getMatchingRules().stream()
                .map(rule ->
                        new Ruling.Hit(rule.getId(), table.reasons().getOrDefault(rule.getId(), ""), outputs(rule)))
                .toList();
    }

    private static Map<String, String> outputs(DmnEvaluatedDecisionRule rule) {
        Map<String, String> outputs = new LinkedHashMap<>();
        rule.getOutputEntries()
                .forEach(
                        (name, entry) -> outputs.put(name, text(entry.getValue().getValue())));
        return outputs;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
