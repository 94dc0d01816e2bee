package io.praevia.workflow.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.questionnaire.definition.Finding;
import io.praevia.questionnaire.definition.QuestionnaireFiles;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TableLintTests {

    private final TableLint lint = new TableLint();

    private static String shipped(String name) {
        return QuestionnaireFiles.shipped("bpmn/*.dmn").get("bpmn/" + name + ".dmn");
    }

    private static String table(String policy, String... cells) {
        StringBuilder rules = new StringBuilder();
        for (int at = 0; at < cells.length; at++)
            rules.append(("<rule id=\"r%d\"><inputEntry id=\"i%d\"><text>%s</text></inputEntry>"
                            + "<outputEntry id=\"o%d\"><text>1</text></outputEntry></rule>")
                    .formatted(at, at, cells[at], at));
        return """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="D" namespace="n">
                  <decision id="own" name="Own"><decisionTable id="t" hitPolicy="%s">
                    <input id="in" label="Size"><inputExpression id="e" typeRef="integer"><text>size</text></inputExpression></input>
                    <output id="out" name="answer" typeRef="integer"/>%s
                  </decisionTable></decision></definitions>""".formatted(policy, rules);
    }

    private List<String> rules(String xml) {
        return lint.lint("own.dmn", xml, Set.of()).stream().map(Finding::rule).toList();
    }

    @Test
    void aCompleteTableIsFine() {
        assertThat(rules(table("FIRST", "&lt; 5", ""))).isEmpty();
        assertThat(rules(table("UNIQUE", "&lt; 5", "&gt;= 5"))).containsExactly("missing-default");
    }

    @Test
    void aGapAnOverlapAndARowThatNeverDecidesAreFound() {
        assertThat(rules(table("FIRST", "&lt; 5", "&gt; 5"))).contains("gap", "missing-default");
        assertThat(rules(table("UNIQUE", "&lt; 6", "&gt;= 5"))).contains("overlap");
        assertThat(rules(table("FIRST", "", "&lt; 5"))).contains("never-applies");
        assertThat(rules(table("FIRST", "= = 5", ""))).contains("feel-syntax");
        assertThat(rules("<definitions/>")).containsExactly("dmn");
    }

    @Test
    void outputsThatNobodyUnderstandsAreFound() {
        String wrong = shipped("review-routing").replace("\"legal\"", "\"astrology\"");
        assertThat(lint.lint("x.dmn", wrong, Set.of()))
                .anySatisfy(finding -> assertThat(finding.toString()).contains("department cannot be \"astrology\""));
        String renamed = shipped("risk-level").replace("name=\"level\"", "name=\"levell\"");
        assertThat(rules(renamed)).contains("unknown-output", "missing-output");
    }

    @Test
    void routingReadsOnlyWhatIsAsked() {
        assertThat(lint.lint("x.dmn", shipped("review-routing"), Set.of("processors")))
                .extracting(Finding::rule)
                .contains("dangling-id");
        assertThat(Map.of("x", lint.lint("x.dmn", shipped("screening"), Set.of()))
                        .get("x"))
                .noneMatch(Finding::isError);
    }
}
