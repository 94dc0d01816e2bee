package io.praevia.questionnaire;

import io.praevia.questionnaire.answer.CountryNames;
import io.praevia.questionnaire.answer.Words;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads answers out in one language: labels in place of keys, names in place of country codes. */
public final class AnswerText {

    private final Locale language;
    private final Map<UUID, String> fileNames;

    /** A reader for this language that knows no file names. */
    public AnswerText(Locale language) {
        this(language, Map.of());
    }

    /** A reader for this language; evidence without a name in the map is read as its id. */
    public AnswerText(Locale language, Map<UUID, String> fileNames) {
        this.language = language;
        this.fileNames = fileNames;
    }

    /** The answer as it reads, "Not sure", or "Not provided" when there is none. */
    public Readable read(Question question, @Nullable AnswerValue answer) {
        if (answer == null)
            return new Readable(State.NOT_PROVIDED, List.of(word("not-provided")), List.of(), List.of());
        if (answer instanceof AnswerValue.NotSure)
            return new Readable(State.NOT_SURE, List.of(word("not-sure")), List.of(), List.of());
        if (answer instanceof AnswerValue.Table table) return read(question, table);
        return new Readable(State.ANSWERED, lines(question, answer), List.of(), List.of());
    }

    private Readable read(Question question, AnswerValue.Table table) {
        List<String> labels =
                question.columns().stream().map(Question.Column::label).toList();
        List<List<String>> rows = table.rows().stream()
                .map(row -> question.columns().stream()
                        .map(column -> cell(column, row.cells().get(column.id())))
                        .toList())
                .toList();
        return new Readable(State.ANSWERED, List.of(), labels, rows);
    }

    private String cell(Question.Column column, @Nullable AnswerValue value) {
        if (value == null) return word("empty-cell");
        return String.join(value instanceof AnswerValue.Text ? "\n" : ", ", lines(column.options(), null, value));
    }

    private List<String> lines(Question question, AnswerValue value) {
        return lines(question.options(), question.unit(), value);
    }

    private List<String> lines(List<Question.Option> options, @Nullable String unit, AnswerValue value) {
        if (value instanceof AnswerValue.Text text) return text.text().lines().toList();
        if (value instanceof AnswerValue.YesNo yesNo) return List.of(word(yesNo.yes() ? "yes" : "no"));
        if (value instanceof AnswerValue.Choice choice) return List.of(label(options, choice.key()));
        if (value instanceof AnswerValue.Choices choices)
            return choices.keys().stream().map(key -> label(options, key)).toList();
        if (value instanceof AnswerValue.Number number) return List.of(number(number, unit));
        if (value instanceof AnswerValue.Date date)
            return List.of(date.date()
                    .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language)));
        if (value instanceof AnswerValue.Countries countries)
            return countries.codes().stream()
                    .map(code -> CountryNames.name(code, language))
                    .toList();
        if (value instanceof AnswerValue.Files files)
            return files.evidence().stream()
                    .map(id -> fileNames.getOrDefault(id, id.toString()))
                    .toList();
        return List.of(word("not-sure"));
    }

    private String number(AnswerValue.Number number, @Nullable String unit) {
        NumberFormat format = NumberFormat.getNumberInstance(language);
        format.setMaximumFractionDigits(6);
        String digits = format.format(number.number());
        return unit == null ? digits : digits + " " + unit;
    }

    private static String label(List<Question.Option> options, String key) {
        return options.stream()
                .filter(option -> option.key().equals(key))
                .map(Question.Option::label)
                .findFirst()
                .orElse(key);
    }

    private String word(String key) {
        return Words.text(language, "field.answer." + key);
    }

    /** An answer ready for a page or a record: lines of text, or rows of cells under column labels. */
    public record Readable(State state, List<String> lines, List<String> columns, List<List<String>> rows) {

        /** Whether this reads as a table. */
        public boolean isTable() {
            return !columns.isEmpty();
        }
    }

    /** Whether there is an answer to read. */
    public enum State {
        ANSWERED,
        NOT_SURE,
        NOT_PROVIDED
    }
}
