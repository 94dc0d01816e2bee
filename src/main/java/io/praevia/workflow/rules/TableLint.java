package io.praevia.workflow.rules;

import io.praevia.questionnaire.definition.FeelNames;
import io.praevia.questionnaire.definition.Finding;
import io.praevia.questionnaire.lint.TableRules;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelException;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.ModelParseException;
import org.springframework.stereotype.Component;

/** Looks for cases that no row decides, rows that never decide, and outputs that nobody understands. */
@Component
class TableLint implements TableRules {

    private static final Set<String> DEPARTMENTS = Set.of(
            "privacy",
            "legal",
            "security",
            "data-governance",
            "marketing",
            "procurement",
            "hr",
            "it",
            "finance",
            "customer-care");

    /** What the tables that Praevia reads may answer; an empty set is any value. */
    private static final Map<String, Map<String, Set<String>>> OUTPUTS = Map.of(
            "review-routing", Map.of("department", DEPARTMENTS),
            "screening",
                    Map.of(
                            "outcome", Set.of("required", "undecided", "not-required"),
                            "contestable", Set.of("true", "false"),
                            "dpoView", Set.of("true", "false")),
            "jurisdictions",
                    Map.of(
                            "law", Set.of(),
                            "name", Set.of(),
                            "outcome", Set.of("required", "undecided", "not-required"),
                            "degree", Set.of("", "high", "medium", "low"),
                            "article", Set.of(),
                            "contestable", Set.of("true", "false", "contestable"),
                            "dpoView", Set.of("true", "false", "dpoView")),
            "risk-level", Map.of("level", Set.of("1", "2", "3", "4")),
            "deadlines",
                    Map.of(
                            "amount", Set.of(),
                            "unit", Set.of("working-days", "days", "weeks", "months", "years", "date", "yearly"),
                            "date", Set.of(),
                            "remindBefore", Set.of(),
                            "remindEvery", Set.of(),
                            "toDeputy", Set.of(),
                            "toHead", Set.of(),
                            "toOffice", Set.of()));

    @Override
    public List<Finding> lint(String file, String xml, Set<String> questions) {
        List<Finding> found = new ArrayList<>();
        try {
            var model = Dmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
            for (DecisionTable table : model.getModelElementsByType(DecisionTable.class))
                new Look(file, ((Decision) table.getParentElement()).getId(), table, found).look(questions);
        } catch (DmnModelException | ModelParseException e) {
            found.add(Finding.error(file, "", "lint.dmn", String.valueOf(e.getMessage())));
        }
        return found;
    }

    private record Look(String file, String key, DecisionTable table, List<Finding> found) {

        void look(Set<String> questions) {
            for (Input input : table.getInputs()) {
                String feel = input.getInputExpression().getText().getTextContent();
                if (!TableTrials.readable(feel)) error(input.getLabel(), "lint.feel-syntax", feel);
                if (key.equals("review-routing"))
                    for (String name : FeelNames.in(feel).questions())
                        if (!questions.contains(name)) error(input.getLabel(), "lint.dangling-id.table", name);
            }
            outputs();
            rows();
            if (found.stream().noneMatch(Finding::isError)) cases();
        }

        private void outputs() {
            Map<String, Set<String>> known = OUTPUTS.getOrDefault(key, Map.of());
            List<Output> columns = List.copyOf(table.getOutputs());
            for (int at = 0; at < columns.size(); at++) {
                String name = columns.get(at).getName();
                if (!known.isEmpty() && !known.containsKey(name))
                    error("output " + name, "lint.unknown-output", listed(known.keySet()));
                Set<String> values = known.getOrDefault(name, Set.of());
                for (Rule rule : table.getRules()) {
                    String value = TableTrials.text(
                                    List.copyOf(rule.getOutputEntries()).get(at))
                            .replace("\"", "");
                    if (!values.isEmpty() && !values.contains(value) && !value.equals("owner"))
                        error("rule " + rule.getId(), "lint.unknown-output.value", name, value, listed(values));
                }
            }
            for (String name : known.keySet())
                if (columns.stream().noneMatch(column -> name.equals(column.getName())))
                    error("outputs", "lint.missing-output", name);
        }

        private void rows() {
            List<Rule> rules = List.copyOf(table.getRules());
            boolean always = rules.stream().anyMatch(rule -> TableTrials.always(table, rule));
            if (!always) found.add(Finding.warning(file, "rules", "lint.missing-default"));
            for (Rule rule : rules)
                for (var entry : rule.getInputEntries())
                    if (!TableTrials.readableTest(TableTrials.text(entry)))
                        error("rule " + rule.getId(), "lint.feel-syntax", TableTrials.text(entry));
        }

        private void cases() {
            boolean collect = table.getHitPolicy() == HitPolicy.COLLECT || table.getHitPolicy() == HitPolicy.RULE_ORDER;
            TableTrials.Outcome outcome = TableTrials.of(table);
            if (!collect) outcome.undecided().ifPresent(one -> error("rules", "lint.gap", one));
            outcome.never()
                    .forEach(rule -> error(
                            "rule " + rule,
                            collect || outcome.matched().contains(rule)
                                    ? "lint.never-applies.late"
                                    : "lint.never-applies"));
            if (table.getHitPolicy() == HitPolicy.UNIQUE)
                outcome.overlap().ifPresent(two -> error("rules", "lint.overlap", two.rules(), two.when()));
        }

        private void error(String place, String key, Object... arguments) {
            found.add(Finding.error(file, place, key, arguments));
        }

        private static String listed(Set<String> names) {
            return String.join(", ", new TreeSet<>(names));
        }
    }
}
