package io.praevia.workflow.rules;

import camundajar.impl.scala.Option;
import camundajar.impl.scala.collection.Iterable;
import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import io.praevia.questionnaire.Expressions;
import io.praevia.questionnaire.definition.FeelBounds;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.context.CustomContext;
import org.camunda.feel.context.VariableProvider;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Conditions of questionnaires, evaluated by the FEEL engine of the decision tables; each is parsed once. What could
 * run without end is refused before it runs, and whatever reads answers for longer than a second is given up.
 */
@Component
class FeelExpressions implements Expressions {

    private static final int LONGEST = 20 * FeelBounds.LONGEST;
    private static final int MOST_PARSED = 5000;
    private static final long LIMIT = Duration.ofSeconds(1).toNanos();

    private final FeelEngineApi engine = FeelEngineBuilder.forJava().build();
    private final Map<String, ParsedExpression> parsed = new ConcurrentHashMap<>();

    @Override
    public @Nullable Object evaluate(String feel, Map<String, @Nullable Object> answers) {
        if (parsed.size() > MOST_PARSED) parsed.clear();
        EvaluationResult result = engine.evaluate(
                parsed.computeIfAbsent(feel, this::parse), new Answers(answers, System.nanoTime() + LIMIT));
        if (result.isFailure()) {
            throw new IllegalArgumentException(result.failure().message());
        }
        return result.result();
    }

    private ParsedExpression parse(String feel) {
        if (feel.length() > LONGEST) throw new IllegalArgumentException("is longer than " + LONGEST + " characters");
        FeelBounds.unbounded(feel).ifPresent(why -> {
            throw new IllegalArgumentException("The condition " + why.english());
        });
        var result = engine.parseExpression(feel);
        if (result.isFailure()) {
            throw new IllegalArgumentException(result.failure().message());
        }
        return result.parsedExpression();
    }

    /** The answers, read until the time is over. */
    private static final class Answers extends CustomContext implements VariableProvider {

        private final Map<String, @Nullable Object> answers;
        private final long end;

        Answers(Map<String, @Nullable Object> answers, long end) {
            this.answers = answers;
            this.end = end;
        }

        @Override
        public VariableProvider variableProvider() {
            return this;
        }

        @Override
        public Option<Object> getVariable(String name) {
            if (System.nanoTime() - end > 0) throw new IllegalArgumentException("The condition takes too long");
            return answers.containsKey(name) ? someOf(answers.get(name)) : Option.empty();
        }

        @Override
        public Iterable<String> keys() {
            return CollectionConverters.asScala(answers.keySet());
        }

        @SuppressWarnings("NullAway") // FEEL knows null as a value
        private static Option<Object> someOf(@Nullable Object value) {
            return new camundajar.impl.scala.Some<>(value);
        }
    }
}
