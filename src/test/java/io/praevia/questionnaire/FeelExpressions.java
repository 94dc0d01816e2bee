package io.praevia.questionnaire;

import java.util.HashMap;
import java.util.Map;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;

/** The real FEEL engine, as the workflow module wires it. */
public final class FeelExpressions implements Expressions {

    private final FeelEngineApi engine = FeelEngineBuilder.forJava().build();

    @Override
    public Object evaluate(String feel, Map<String, Object> answers) {
        var parsed = engine.parseExpression(feel);
        if (parsed.isFailure())
            throw new IllegalArgumentException(parsed.failure().message());
        EvaluationResult result = engine.evaluate(parsed.parsedExpression(), new HashMap<>(answers));
        if (result.isFailure())
            throw new IllegalArgumentException(result.failure().message());
        return result.result();
    }
}
