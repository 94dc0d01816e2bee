package io.praevia.workflow.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.praevia.questionnaire.definition.FeelBounds;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeelExpressionsTests {

    private final FeelExpressions expressions = new FeelExpressions();

    @Test
    void conditionsOverAnswersAreEvaluated() {
        Map<String, Object> answers = new HashMap<>();
        answers.put("yes", true);
        answers.put("many", List.of("a", "b"));
        answers.put("number", new BigDecimal("7"));
        answers.put("rows", List.of(Map.of("kind", "x"), Map.of("kind", "y")));
        answers.put("none", null);
        for (String holds : List.of(
                "yes = true and none = null",
                "list contains(many, \"b\")",
                "number > 6 and not(number > 7)",
                "count(rows[kind = \"x\"]) = 1",
                "some row in rows satisfies row.kind = \"y\"",
                "if yes then count(many) = 2 else false",
                "number between 1 and 10",
                "number in (6, 7)"))
            assertThat(expressions.evaluate(holds, answers)).as(holds).isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "count(for x in many return x) > 0",
                "some x in 1..999999999 satisfies x = 0",
                "7 in [1..9]",
                "{f: function(x) f(x)}.f(1)",
                "function(x) external {java: {class: \"java.lang.Runtime\", \"method signature\": \"exec()\"}}",
                "matches(text, \"(a+)+$\")",
                "matches  (text, \"(a+)+$\")",
                "true and matches(text, \"(a+)+$\")",
                "replace(text, \"a\", text) = text",
                "split(text, \"(a|a)*\") = []",
                "count(flatten(many)) > 0",
                "string join(many, text) = \"\"",
                "`matches`(text, \"x\")",
                "text.matches(\"x\")",
                "2 ** 999999999 > 0",
                "/* matches */ true",
                "now() > date(\"2026-01-01\")",
                "random number() > 0.5"
            })
    void whatMightNotEndIsRefusedBeforeItRuns(String attack) {
        assertThat(FeelBounds.refusal(attack)).as(attack).isPresent();
        assertThatThrownBy(() -> expressions.evaluate(attack, Map.of("text", "a".repeat(60) + "!", "many", List.of(1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The condition ");
    }

    @Test
    void aPersonWritesShortConditionsWithFewQuantifiers() {
        String nested = "some a in rows satisfies some b in rows satisfies some c in rows satisfies a = b and b = c";
        assertThat(FeelBounds.refusal(nested))
                .hasValueSatisfying(why -> assertThat(why.english()).contains("more than twice"));
        assertThat(FeelBounds.refusal("a = 1" + " or a = 1".repeat(60))).isPresent();
        assertThat(FeelBounds.refusal("(".repeat(13) + "a" + ")".repeat(13))).isPresent();
        assertThat(FeelBounds.refusal("name = \"for matches( .. function\"")).isEmpty();
    }

    @Test
    void whatReadsAnswersForTooLongIsGivenUp() {
        List<Integer> many = IntStream.range(0, 400).boxed().collect(Collectors.toList());
        String slow = "some a in rows satisfies some b in rows satisfies some c in rows satisfies"
                + " some d in rows satisfies a + b + c + d < zero";
        assertThatThrownBy(() -> expressions.evaluate(slow, Map.of("rows", many, "zero", 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("takes too long");
    }
}
