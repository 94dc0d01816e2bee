package io.praevia.assessment.rules;

import io.praevia.clock.TimeLimit;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a row of {@code bpmn/deadlines.dmn} says: a time limit, when to remind, and whom else to tell.
 *
 * @param rule the id of the row
 */
public record Deadline(String rule, TimeLimit limit, Alerts alerts) {

    static Deadline of(Ruling.Hit hit) {
        Map<String, String> row = hit.outputs();
        return new Deadline(
                hit.rule(),
                new TimeLimit(
                        number(row, row.containsKey("amount") ? "amount" : "workingDays"),
                        TimeLimit.Unit.of(row.getOrDefault("unit", "working-days")),
                        Optional.ofNullable(row.get("date"))
                                .filter(day -> !day.isEmpty())
                                .map(LocalDate::parse)),
                new Alerts(
                        Arrays.stream(row.getOrDefault("remindBefore", "").split(" "))
                                .filter(days -> !days.isEmpty())
                                .map(Integer::valueOf)
                                .toList(),
                        number(row, "remindEvery"),
                        number(row, "toDeputy"),
                        number(row, "toHead"),
                        number(row, "toOffice")));
    }

    private static int number(Map<String, String> row, String name) {
        String text = row.getOrDefault(name, "");
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    /**
     * Reminders and escalation, all in working days; 0 is never.
     *
     * @param before how long before the last day, each once
     * @param every after the last day, again and again
     * @param deputy how long after the last day the deputy hears of it
     */
    public record Alerts(List<Integer> before, int every, int deputy, int head, int office) {

        public static final Alerts NONE = new Alerts(List.of(), 0, 0, 0, 0);
    }
}
