package io.praevia.questionnaire;

import io.praevia.questionnaire.answer.CountryNames;
import io.praevia.questionnaire.answer.RichText;
import io.praevia.questionnaire.answer.Words;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
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

    /** Text with light marks as paragraphs and lists. */
    public static List<Block> blocks(String text) {
        return RichText.blocks(text);
    }

    /** The answer as it reads, "Not sure", or "Not provided" when there is none. */
    public Readable read(Question question, @Nullable AnswerValue answer) {
        if (answer == null) return Readable.of(State.NOT_PROVIDED, List.of(word("not-provided")));
        if (answer instanceof AnswerValue.NotSure) return Readable.of(State.NOT_SURE, List.of(word("not-sure")));
        if (answer instanceof AnswerValue.Table table) return read(question, table);
        if (answer instanceof AnswerValue.RichText text) {
            List<Block> blocks = RichText.blocks(text.text());
            return new Readable(State.ANSWERED, RichText.lines(blocks), blocks, List.of(), List.of());
        }
        return Readable.of(State.ANSWERED, lines(Offered.by(question), answer));
    }

    /** The rows of a table as options: the row's id, and what stands in the column, or the number of the row. */
    public List<Question.Option> rowLabels(Question question, AnswerValue.Table table, String columnId) {
        List<Question.Option> labels = new ArrayList<>();
        for (AnswerValue.Row row : table.rows()) {
            AnswerValue cell = row.cells().get(columnId);
            String label = cell == null
                    ? Words.text(language, "field.table.row", labels.size() + 1)
                    : cell(question.column(columnId).orElseThrow(), cell).replace('\n', ' ');
            labels.add(new Question.Option(row.id(), label, null));
        }
        return labels;
    }

    private Readable read(Question question, AnswerValue.Table table) {
        List<String> labels =
                question.columns().stream().map(Question.Column::label).toList();
        List<List<String>> rows = table.rows().stream()
                .map(row -> question.columns().stream()
                        .map(column -> cell(column, row.cells().get(column.id())))
                        .toList())
                .toList();
        return new Readable(State.ANSWERED, List.of(), List.of(), labels, rows);
    }

    private String cell(Question.Column column, @Nullable AnswerValue value) {
        if (value == null) return word("empty-cell");
        return String.join(value instanceof AnswerValue.Text ? "\n" : ", ", lines(Offered.by(column), value));
    }

    private List<String> lines(Offered offered, AnswerValue value) {
        if (value instanceof AnswerValue.Text text) return text.text().lines().toList();
        if (value instanceof AnswerValue.YesNo yesNo) return List.of(word(yesNo.yes() ? "yes" : "no"));
        if (value instanceof AnswerValue.Choice choice) return List.of(label(offered, choice.key()));
        if (value instanceof AnswerValue.Choices choices)
            return choices.keys().stream().map(key -> label(offered, key)).toList();
        if (value instanceof AnswerValue.Number number) return List.of(number(number, offered.unit()));
        if (value instanceof AnswerValue.Date date)
            return List.of(date.date()
                    .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language)));
        if (value instanceof AnswerValue.Scale scale) return List.of(step(offered, scale.step()));
        if (value instanceof AnswerValue.Country country) return List.of(CountryNames.name(country.code(), language));
        if (value instanceof AnswerValue.Person person)
            return List.of(label(offered, person.id().toString()));
        if (value instanceof AnswerValue.Department department) return List.of(label(offered, department.id()));
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

    private String step(Offered offered, int step) {
        List<String> steps = offered.steps();
        return step > steps.size()
                ? Integer.toString(step)
                : Words.text(language, "field.answer.step", step, steps.size(), steps.get(step - 1));
    }

    private String label(Offered offered, String key) {
        return offered.options().stream()
                .filter(option -> option.key().equals(key))
                .map(Question.Option::label)
                .findFirst()
                .orElseGet(() -> offered.fromRows() ? word("row-gone") : key);
    }

    private String word(String key) {
        return Words.text(language, "field.answer." + key);
    }

    /** What there was to choose from. */
    private record Offered(
            List<Question.Option> options,
            List<String> steps,
            @Nullable String unit,
            boolean fromRows) {

        static Offered by(Question question) {
            boolean rows = question.optionsFrom() != null;
            return new Offered(question.options(), question.steps(), question.unit(), rows);
        }

        static Offered by(Question.Column column) {
            return new Offered(column.options(), column.steps(), null, column.optionsFrom() != null);
        }
    }

    /**
     * An answer ready for a page or a record: lines of text, or rows of cells under column labels. Text with light marks
     * has blocks too, which say the same as its lines.
     */
    public record Readable(
            State state, List<String> lines, List<Block> blocks, List<String> columns, List<List<String>> rows) {

        static Readable of(State state, List<String> lines) {
            return new Readable(state, lines, List.of(), List.of(), List.of());
        }

        /** Whether this reads as paragraphs and lists. */
        public boolean isRich() {
            return !blocks.isEmpty();
        }

        /** Whether this reads as a table. */
        public boolean isTable() {
            return !columns.isEmpty();
        }
    }

    /** A paragraph, whose only item is its text, or a list; {@code start} is the number of its first item. */
    public record Block(Kind kind, int start, List<List<Span>> items) {

        /** What a block is. */
        public enum Kind {
            PARAGRAPH,
            BULLETS,
            NUMBERS
        }
    }

    /** Text in one style; a line break is a span of its own, {@code "\n"}. */
    public record Span(String text, boolean strong, boolean emphasis) {}

    /** Whether there is an answer to read. */
    public enum State {
        ANSWERED,
        NOT_SURE,
        NOT_PROVIDED
    }
}
