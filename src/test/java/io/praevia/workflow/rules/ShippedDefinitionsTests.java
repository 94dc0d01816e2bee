package io.praevia.workflow.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.questionnaire.definition.Finding;
import io.praevia.questionnaire.lint.Linter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShippedDefinitionsTests {

    private static final String FILE = "templates/questionnaires/dpia.yaml";
    private final Linter linter = new Linter(new FeelExpressions(), new TableLint());

    @Test
    void everythingShippedIsWithoutErrors() {
        Map<String, String> shipped = Linter.shipped();
        assertThat(shipped.keySet()).contains(FILE, "bpmn/screening.dmn");
        List<Finding> errors =
                linter.lint(shipped, Map.of()).stream().filter(Finding::isError).toList();
        assertThat(errors).isEmpty();
    }

    @Test
    void renamingAQuestionThatATableReadsIsFoundAtTheTable() {
        Map<String, String> shipped = Linter.shipped();
        shipped.keySet().removeIf(name -> name.contains("dpia-"));
        shipped.put(FILE, shipped.get(FILE).replace("joins_sources", "joins_other_sources"));
        assertThat(linter.lint(shipped, Map.of()))
                .anySatisfy(finding -> assertThat(finding.toString())
                        .startsWith("bpmn/review-routing.dmn: ")
                        .contains("no questionnaire asks \"joins_sources\""));
    }
}
