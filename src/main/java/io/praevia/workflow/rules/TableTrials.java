package io.praevia.workflow.rules;

import io.praevia.kernel.text.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.jspecify.annotations.Nullable;

/** Tries a table with values that its cells tell apart: all together, or some where there are too many. */
final class TableTrials {

    private static final int MOST = 4000;
    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(?:\\.\\d{1,6})?");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"");

    private TableTrials() {}

    static boolean readable(String feel) {
        return !FEEL.parseExpression(feel).isFailure();
    }

    static boolean readableTest(String cell) {
        return cell.isBlank() || !FEEL.parseUnaryTests(cell).isFailure();
    }

    /** What a cell says, empty for any value. */
    static String text(DmnElement entry) {
        return entry.getChildElementsByType(Text.class).stream()
                .map(Text::getTextContent)
                .map(String::strip)
                .findFirst()
                .filter(cell -> !cell.equals("-"))
                .orElse("");
    }

    /** Whether the row applies whatever the input is: it asks nothing, or that true be true. */
    static boolean always(DecisionTable table, Rule rule) {
        List<Input> inputs = List.copyOf(table.getInputs());
        List<String> cells = cells(rule);
        return IntStream.range(0, cells.size())
                .allMatch(at -> cells.get(at).isEmpty()
                        || cells.get(at).equals("true")
                                && inputs.get(at)
                                        .getInputExpression()
                                        .getText()
                                        .getTextContent()
                                        .strip()
                                        .equals("true"));
    }

    static Outcome of(DecisionTable table) {
        List<Rule> rules = List.copyOf(table.getRules());
        List<Row> rows =
                rules.stream().map(rule -> new Row(rule.getId(), cells(rule))).toList();
        Map<String, Map<@Nullable Object, Boolean>> known = new HashMap<>();
        List<List<@Nullable Object>> values = values(table, rows);
        long all = 1;
        for (List<@Nullable Object> some : values) all = Math.min(Integer.MAX_VALUE, all * some.size());
        Outcome outcome = new Outcome(
                table.getHitPolicy(), rules.stream().map(Rule::getId).toList());
        Random random = new Random(5);
        for (int number = 0; number < Math.min(MOST, all); number++) {
            List<@Nullable Object> one = new ArrayList<>();
            int rest = number;
            for (List<@Nullable Object> some : values) {
                one.add(some.get(all <= MOST ? rest % some.size() : random.nextInt(some.size())));
                rest /= some.size();
            }
            outcome.add(() -> describe(table, one), matching(rows, one, known));
        }
        if (all > MOST) outcome.incomplete();
        return outcome;
    }

    private static List<List<@Nullable Object>> values(DecisionTable table, List<Row> rows) {
        List<List<@Nullable Object>> values = new ArrayList<>();
        int at = 0;
        for (Input input : table.getInputs()) {
            int column = at++;
            String cells = rows.stream().map(row -> row.cells().get(column)).collect(Collectors.joining(" ; "));
            String type = input.getInputExpression().getTypeRef();
            values.add(
                    input.getInputExpression()
                                    .getText()
                                    .getTextContent()
                                    .strip()
                                    .equals("true")
                            ? List.of(true)
                            : values(type == null ? "" : type, cells));
        }
        return values;
    }

    private static List<@Nullable Object> values(String type, String cells) {
        Set<@Nullable Object> values = new LinkedHashSet<>();
        if (type.equals("boolean")) values.addAll(List.of(true, false));
        Matcher word = WORD.matcher(cells);
        while (word.find()) values.add(word.group(1));
        if (type.equals("string")) values.add("another value");
        Matcher number = NUMBER.matcher(WORD.matcher(cells).replaceAll(""));
        while (number.find() && !type.equals("boolean")) {
            double one = Double.parseDouble(number.group());
            values.addAll(List.of(one - 1, one, one + 1));
        }
        if (values.isEmpty()) values.add(null);
        return new ArrayList<>(values);
    }

    /** The same cell is asked about the same value many times, and FEEL is slow. */
    private static List<String> matching(
            List<Row> rows, List<@Nullable Object> values, Map<String, Map<@Nullable Object, Boolean>> known) {
        return rows.stream()
                .filter(row -> IntStream.range(0, values.size())
                        .allMatch(at -> known.computeIfAbsent(row.cells().get(at), cell -> new HashMap<>())
                                .computeIfAbsent(
                                        values.get(at),
                                        value -> matches(row.cells().get(at), value))))
                .map(Row::id)
                .toList();
    }

    private static boolean matches(String cell, @Nullable Object value) {
        if (cell.isEmpty()) return true;
        var result = FEEL.evaluateUnaryTests(cell, value, Map.<String, Object>of());
        return !result.isFailure() && Boolean.TRUE.equals(result.result());
    }

    private static List<String> cells(Rule rule) {
        return rule.getInputEntries().stream().map(TableTrials::text).toList();
    }

    private static Message describe(DecisionTable table, List<@Nullable Object> values) {
        List<Input> inputs = List.copyOf(table.getInputs());
        return IntStream.range(0, values.size())
                .mapToObj(at -> Message.of("lint.case", inputs.get(at).getLabel(), String.valueOf(values.get(at))))
                .reduce((one, next) -> Message.of("lint.case.and", one, next))
                .orElse(Message.verbatim(""));
    }

    /** Rules that all apply in the same case. */
    record Overlap(String rules, Message when) {}
    /** A rule: its id and its cells. */
    private record Row(String id, List<String> cells) {}

    /** What was seen while trying. */
    static final class Outcome {

        private final HitPolicy policy;
        private final List<String> rules;
        private final Set<String> matched = new LinkedHashSet<>();
        private final Set<String> decided = new LinkedHashSet<>();
        private @Nullable Message undecided;
        private @Nullable Overlap overlap;

        Outcome(HitPolicy policy, List<String> rules) {
            this.policy = policy;
            this.rules = rules;
        }

        private void add(Supplier<Message> one, List<String> matching) {
            matched.addAll(matching);
            if (matching.isEmpty() && undecided == null) undecided = one.get();
            if (matching.size() > 1 && overlap == null) overlap = new Overlap(String.join(", ", matching), one.get());
            if (policy == HitPolicy.FIRST) matching.stream().findFirst().ifPresent(decided::add);
            else decided.addAll(matching);
        }

        /** Not every case was tried: a rule that was not seen may still apply. */
        private void incomplete() {
            decided.addAll(rules);
        }

        Optional<Message> undecided() {
            return Optional.ofNullable(undecided);
        }

        Optional<Overlap> overlap() {
            return Optional.ofNullable(overlap);
        }

        Set<String> matched() {
            return matched;
        }

        List<String> never() {
            return rules.stream().filter(rule -> !decided.contains(rule)).toList();
        }
    }
}
