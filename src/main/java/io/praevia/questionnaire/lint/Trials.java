package io.praevia.questionnaire.lint;

import io.praevia.questionnaire.AnswerValue;
import io.praevia.questionnaire.Question;
import io.praevia.questionnaire.Question.Column;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Answers to try: enough that a condition over this question comes out every way that it can. */
public final class Trials {

    private static final Pattern NUMBER = Pattern.compile("(?<![\\w\".-])\\d{1,12}(?:\\.\\d{1,6})?(?![\\w\".-])");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** A country that conditions seldom name: Antarctica. */
    private static final String UNNAMED = "AQ";

    private Trials() {}

    /** No answer, then answers that the conditions tell apart. */
    public static List<@Nullable AnswerValue> of(Question question, String conditions) {
        List<@Nullable AnswerValue> trials = new ArrayList<>();
        trials.add(null);
        if (question.notSure()) trials.add(new AnswerValue.NotSure());
        trials.addAll(
                switch (question.type()) {
                    case TABLE -> tables(question, conditions);
                    case CHOICES -> choices(question.options(), conditions, question.id());
                    case FILES -> List.of(new AnswerValue.Files(List.of(new UUID(0, 1))));
                    default -> scalars(new Asked(question), conditions);
                });
        return trials;
    }

    private static List<AnswerValue> scalars(Asked asked, String conditions) {
        List<AnswerValue> values = new ArrayList<>();
        switch (asked.column.type()) {
            case YES_NO -> values.addAll(List.of(new AnswerValue.YesNo(true), new AnswerValue.YesNo(false)));
            case CHOICE -> keys(asked, conditions).forEach(key -> values.add(new AnswerValue.Choice(key)));
            case CHOICES -> values.addAll(choices(asked.column.options(), conditions, asked.name));
            case SCALE -> {
                for (int step = 1; step <= asked.column.steps().size(); step++) values.add(new AnswerValue.Scale(step));
            }
            case NUMBER -> numbers(conditions).forEach(number -> values.add(new AnswerValue.Number(number)));
            case DATE -> days(conditions).forEach(day -> values.add(new AnswerValue.Date(day)));
            case COUNTRY ->
                literals(asked, conditions, "FR").forEach(code -> values.add(new AnswerValue.Country(code)));
            case COUNTRIES -> {
                Set<String> codes = literals(asked, conditions, "FR");
                codes.add(UNNAMED);
                codes.forEach(code -> values.add(new AnswerValue.Countries(List.of(code))));
                values.add(new AnswerValue.Countries(List.copyOf(codes)));
            }
            case DEPARTMENT ->
                literals(asked, conditions, "privacy").forEach(id -> values.add(new AnswerValue.Department(id)));
            case PERSON -> values.add(new AnswerValue.Person(new UUID(0, 1)));
            default -> literals(asked, conditions, "x").forEach(text -> values.add(new AnswerValue.Text(text)));
        }
        return values;
    }

    private static List<AnswerValue> choices(List<Question.Option> options, String conditions, String name) {
        List<AnswerValue> values = new ArrayList<>();
        List<String> told = options.stream()
                .map(Question.Option::key)
                .filter(key -> conditions.contains("\"" + key + "\""))
                .toList();
        told.forEach(key -> values.add(new AnswerValue.Choices(List.of(key))));
        options.stream()
                .map(Question.Option::key)
                .filter(key -> !told.contains(key))
                .findFirst()
                .ifPresent(key -> values.add(new AnswerValue.Choices(List.of(key))));
        if (told.size() > 1) values.add(new AnswerValue.Choices(told));
        if (values.isEmpty()) values.add(new AnswerValue.Choices(List.of(name)));
        return values;
    }

    /** One row for each value of each column that a condition names, and a table with all these rows. */
    private static List<AnswerValue> tables(Question table, String conditions) {
        List<AnswerValue.Row> rows = new ArrayList<>();
        for (Column column : table.columns())
            if (conditions.matches("(?s).*\\b" + column.id() + "\\b.*"))
                for (AnswerValue cell : scalars(new Asked(column.id(), column), conditions))
                    rows.add(new AnswerValue.Row("r" + rows.size(), Map.of(column.id(), cell)));
        if (rows.isEmpty()) rows.add(new AnswerValue.Row("r", Map.of()));
        List<AnswerValue> tables = new ArrayList<>();
        rows.forEach(row -> tables.add(new AnswerValue.Table(List.of(row))));
        if (rows.size() > 1) {
            tables.add(new AnswerValue.Table(rows));
            Map<String, AnswerValue> together = new LinkedHashMap<>();
            rows.forEach(row -> row.cells().forEach(together::putIfAbsent));
            tables.add(new AnswerValue.Table(List.of(new AnswerValue.Row("all", together))));
        }
        return tables;
    }

    private static Set<String> keys(Asked asked, String conditions) {
        Set<String> keys = new LinkedHashSet<>();
        asked.column.options().forEach(option -> keys.add(option.key()));
        return keys.isEmpty() ? literals(asked, conditions, "row") : keys;
    }

    private static Set<String> literals(Asked asked, String conditions, String other) {
        Set<String> words = new LinkedHashSet<>(List.of(other));
        for (Comparisons.Compared compared : Comparisons.in(conditions))
            if (compared.name().equals(asked.name) || compared.name().endsWith("." + asked.name))
                words.add(compared.value().replace("\"", ""));
        return words;
    }

    private static Set<BigDecimal> numbers(String conditions) {
        Set<BigDecimal> numbers = new TreeSet<>(Set.of(BigDecimal.ZERO, BigDecimal.ONE));
        Matcher match = NUMBER.matcher(conditions);
        while (match.find() && numbers.size() < 12) {
            BigDecimal number = new BigDecimal(match.group());
            numbers.addAll(List.of(number.subtract(BigDecimal.ONE), number, number.add(BigDecimal.ONE)));
        }
        return numbers;
    }

    private static Set<LocalDate> days(String conditions) {
        Set<LocalDate> days = new TreeSet<>(Set.of(LocalDate.of(2000, 1, 1), LocalDate.of(2100, 1, 1)));
        Matcher match = DAY.matcher(conditions);
        while (match.find() && days.size() < 8) days.add(LocalDate.parse(match.group()));
        return days;
    }

    private record Asked(String name, Column column) {

        Asked(Question question) {
            this(
                    question.id(),
                    new Column(
                            question.id(),
                            question.label(),
                            question.type(),
                            null,
                            false,
                            question.options(),
                            null,
                            question.optionsFrom(),
                            question.steps(),
                            List.of()));
        }
    }
}
