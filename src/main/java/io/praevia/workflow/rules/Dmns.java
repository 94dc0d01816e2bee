package io.praevia.workflow.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedInput;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/** The engine's DMN part by itself: FEEL only, and it tells which rules hit. */
final class Dmns {

    private final DmnEngine engine;
    private final ThreadLocal<DmnDecisionTableEvaluationEvent> evaluated = new ThreadLocal<>();

    Dmns() {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.getCustomPostDecisionTableEvaluationListeners().add(evaluated::set);
        configuration.setScriptEngineResolver(language -> {
            throw new IllegalArgumentException("Decision tables may use FEEL only, not " + language + ".");
        });
        configuration.setElProvider(expression -> {
            throw new IllegalArgumentException("Decision tables may use FEEL only, not " + expression + ".");
        });
        this.engine = configuration.buildEngine();
    }

    DmnEngine engine() {
        return engine;
    }

    Evaluated evaluate(DmnDecision decision, Map<String, @Nullable Object> inputs) {
        try {
            engine.evaluateDecisionTable(decision, Variables.fromMap(inputs));
            DmnDecisionTableEvaluationEvent event = evaluated.get();
            return new Evaluated(
                    inputs(event),
                    event.getMatchingRules().stream()
                            .map(rule -> new Hit(rule.getId(), outputs(rule)))
                            .toList());
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

    /** What came out: the value of each input column by its label, and the rules that hit. */
    record Evaluated(Map<String, String> inputs, List<Hit> hits) {}

    /** A rule that hit, with its outputs as text. */
    record Hit(String rule, Map<String, String> outputs) {}
}
