package io.praevia.workflow.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A table that slipped past the check still runs FEEL only. */
class JuelInTablesTests {

    private static String table(String language, String cell) {
        return """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="D" namespace="n">
                  <decision id="own" name="Own"><decisionTable id="t" hitPolicy="FIRST">
                    <input id="in" label="Size"><inputExpression id="e" typeRef="string"><text>size</text></inputExpression></input>
                    <output id="out" name="answer" typeRef="string"/>
                    <rule id="r"><inputEntry id="i"><text></text></inputEntry>
                      <outputEntry id="o" expressionLanguage="%s"><text>%s</text></outputEntry></rule>
                  </decisionTable></decision></definitions>""".formatted(language, cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"juel", "javascript", "groovy"})
    void otherLanguagesAreRefused(String language) {
        ReplayTable table = new ReplayTable(
                "own", table(language, "${''.getClass().getName()}").getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> table.evaluate(Map.of("size", "1"), Map.of())).isInstanceOf(RuntimeException.class);
    }

    @Test
    void feelStillRuns() {
        ReplayTable table = new ReplayTable("own", table("feel", "\"x\"").getBytes(StandardCharsets.UTF_8));

        assertThat(table.evaluate(Map.of("size", "1"), Map.of()))
                .singleElement()
                .satisfies(hit -> assertThat(hit.outputs()).containsEntry("answer", "x"));
    }
}
