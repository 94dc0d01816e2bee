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
            found.add(Finding.error(
                    file,
                    "",
                    "dmn",
                    "this is not a DMN 1.3 file: " + e.getMessage() + ".",
                    "Export it again as DMN 1.3."));
        }
        return found;
    }

    private record Look(String file, String key, DecisionTable table, List<Finding> found) {

        void look(Set<String> questions) {
            for (Input input : table.getInputs()) {
                String feel = input.getInputExpression().getText().getTextContent();
                if (!TableTrials.readable(feel))
                    error(
                            input.getLabel(),
                            "feel-syntax",
                            "\"" + feel + "\" is not readable FEEL.",
                            "Correct the expression.");
                if (key.equals("review-routing"))
                    for (String name : FeelNames.in(feel).questions())
                        if (!questions.contains(name))
                            error(
                                    input.getLabel(),
                                    "dangling-id",
                                    "no questionnaire asks \"" + name + "\".",
                                    "Use the id of a question.");
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
                    error(
                            "output " + name,
                            "unknown-output",
                            "nobody reads this output.",
                            "Name it one of " + known.keySet() + ".");
                Set<String> values = known.getOrDefault(name, Set.of());
                for (Rule rule : table.getRules()) {
                    String value = TableTrials.text(
                                    List.copyOf(rule.getOutputEntries()).get(at))
                            .replace("\"", "");
                    if (!values.isEmpty() && !values.contains(value) && !value.equals("owner"))
                        error(
                                "rule " + rule.getId(),
                                "unknown-output",
                                name + " cannot be \"" + value + "\".",
                                "Use one of " + values + ".");
                }
            }
            for (String name : known.keySet())
                if (columns.stream().noneMatch(column -> name.equals(column.getName())))
                    error(
                            "outputs",
                            "missing-output",
                            "the output " + name + " is missing.",
                            "Add it; Praevia reads it.");
        }

        private void rows() {
            List<Rule> rules = List.copyOf(table.getRules());
            boolean always = rules.stream().anyMatch(rule -> TableTrials.always(table, rule));
            if (!always)
                warning(
                        "rules",
                        "missing-default",
                        "no row applies in every case.",
                        "Add a last row without conditions.");
            for (Rule rule : rules)
                for (var entry : rule.getInputEntries())
                    if (!TableTrials.readableTest(TableTrials.text(entry)))
                        error(
                                "rule " + rule.getId(),
                                "feel-syntax",
                                "\"" + TableTrials.text(entry) + "\" is not readable FEEL.",
                                "Correct the cell.");
        }

        private void cases() {
            boolean collect = table.getHitPolicy() == HitPolicy.COLLECT || table.getHitPolicy() == HitPolicy.RULE_ORDER;
            TableTrials.Outcome outcome = TableTrials.of(table);
            if (!collect)
                outcome.undecided()
                        .ifPresent(one -> error(
                                "rules",
                                "gap",
                                "no row decides when " + one + ".",
                                "Add a row for it, or a last row without conditions."));
            outcome.never()
                    .forEach(rule -> error(
                            "rule " + rule,
                            "never-applies",
                            collect || outcome.matched().contains(rule)
                                    ? "rows before it decide every case that it names."
                                    : "nothing satisfies its conditions together.",
                            "Move it up, or remove it."));
            if (table.getHitPolicy() == HitPolicy.UNIQUE)
                outcome.overlap()
                        .ifPresent(two ->
                                error("rules", "overlap", two + ".", "Make their conditions exclude each other."));
        }

        private void error(String place, String rule, String message, String remedy) {
            found.add(Finding.error(file, place, rule, message, remedy));
        }

        private void warning(String place, String rule, String message, String remedy) {
            found.add(Finding.warning(file, place, rule, message, remedy));
        }
    }
}
