package io.praevia.workflow.rules;

import io.praevia.questionnaire.Expressions;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Conditions of questionnaires, evaluated by the FEEL engine of the decision tables; each is parsed once. */
@Component
class FeelExpressions implements Expressions {

    private final FeelEngineApi engine = FeelEngineBuilder.forJava().build();
    private final Map<String, ParsedExpression> parsed = new ConcurrentHashMap<>();

    @Override
    public @Nullable Object evaluate(String feel, Map<String, @Nullable Object> answers) {
        EvaluationResult result = engine.evaluate(parsed.computeIfAbsent(feel, this::parse), new HashMap<>(answers));
        if (result.isFailure()) {
            throw new IllegalArgumentException(result.failure().message());
        }
        return result.result();
    }

    private ParsedExpression parse(String feel) {
        var result = engine.parseExpression(feel);
        if (result.isFailure()) {
            throw new IllegalArgumentException(result.failure().message());
        }
        return result.parsedExpression();
    }
}
