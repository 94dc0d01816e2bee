package io.praevia.workflow.tables;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Description;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;

/** A decision table as columns and rows; what is not a row stays in the file as it is. */
public record TableSheet(String policy, List<Column> inputs, List<Column> outputs, List<Row> rows) {

    /** A column: its label, what it looks at or is called, and its type. */
    public record Column(String label, String expression, String type) {}

    /** A rule: its id, why it is there, and its cells as FEEL. */
    public record Row(String id, String why, List<String> inputs, List<String> outputs) {

        public Row {
            inputs = List.copyOf(inputs);
            outputs = List.copyOf(outputs);
        }

        Row named(String other) {
            return new Row(other, why, inputs, outputs);
        }
    }

    /** Reads the one table of a file that passed the check of its form. */
    public static TableSheet read(byte[] dmn) {
        DecisionTable table = table(model(dmn));
        return new TableSheet(
                table.getHitPolicy().name(),
                table.getInputs().stream()
                        .map(input -> new Column(
                                text(input.getLabel()),
                                input.getInputExpression()
                                        .getText()
                                        .getTextContent()
                                        .strip(),
                                text(input.getInputExpression().getTypeRef())))
                        .toList(),
                table.getOutputs().stream()
                        .map(output ->
                                new Column(text(output.getLabel()), text(output.getName()), text(output.getTypeRef())))
                        .toList(),
                table.getRules().stream().map(TableSheet::row).toList());
    }

    /** The file with these rows in the place of its own. */
    public static byte[] write(byte[] dmn, List<Row> rows) {
        DmnModelInstance model = model(dmn);
        DecisionTable table = table(model);
        Collection<Rule> rules = table.getRules();
        List.copyOf(rules).forEach(rules::remove);
        for (Row row : rows) rules.add(rule(model, row));
        return Dmn.convertToString(model).getBytes(StandardCharsets.UTF_8);
    }

    /** An empty row for this table. */
    public Row empty(String id) {
        return new Row(
                id,
                "",
                inputs.stream().map(column -> "").toList(),
                outputs.stream().map(column -> "").toList());
    }

    private static Rule rule(DmnModelInstance model, Row row) {
        Rule rule = model.newInstance(Rule.class);
        rule.setId(row.id());
        if (!row.why().isBlank()) {
            Description why = model.newInstance(Description.class);
            why.setTextContent(row.why());
            rule.setDescription(why);
        }
        for (int at = 0; at < row.inputs().size(); at++) {
            InputEntry entry = model.newInstance(InputEntry.class);
            entry.setId(row.id() + "_in" + (at + 1));
            entry.setText(text(model, row.inputs().get(at)));
            rule.getInputEntries().add(entry);
        }
        for (int at = 0; at < row.outputs().size(); at++) {
            OutputEntry entry = model.newInstance(OutputEntry.class);
            entry.setId(row.id() + "_out" + (at + 1));
            entry.setText(text(model, row.outputs().get(at)));
            rule.getOutputEntries().add(entry);
        }
        return rule;
    }

    private static Text text(DmnModelInstance model, String content) {
        Text text = model.newInstance(Text.class);
        text.setTextContent(content);
        return text;
    }

    private static Row row(Rule rule) {
        return new Row(
                text(rule.getId()),
                rule.getDescription() == null
                        ? ""
                        : rule.getDescription().getTextContent().strip(),
                cells(rule.getInputEntries()),
                cells(rule.getOutputEntries()));
    }

    private static List<String> cells(Collection<? extends DmnElement> entries) {
        List<String> cells = new ArrayList<>();
        for (DmnElement entry : entries)
            cells.add(entry.getChildElementsByType(Text.class).stream()
                    .map(Text::getTextContent)
                    .map(String::strip)
                    .findFirst()
                    .orElse(""));
        return cells;
    }

    private static String text(@org.jspecify.annotations.Nullable String value) {
        return Optional.ofNullable(value).orElse("");
    }

    private static DecisionTable table(DmnModelInstance model) {
        return model.getModelElementsByType(DecisionTable.class).iterator().next();
    }

    private static DmnModelInstance model(byte[] dmn) {
        return Dmn.readModelFromStream(new ByteArrayInputStream(dmn));
    }
}
