package io.praevia.questionnaire;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One question as written in the questionnaire file: {@code when} and {@code required} are FEEL over the ids of other
 * questions, {@code register} names the field of the processing register that the answer fills, {@code serves} names
 * the points of regimes that it serves, {@code optionsFrom} the table column whose rows are the options,
 * {@code criterion} the signs that screening counts.
 */
public record Question(
        String id,
        QuestionType type,
        String label,
        String help,
        String example,
        String why,
        String law,
        @Nullable String when,
        String required,
        boolean notSure,
        List<Option> options,
        List<Column> columns,
        List<String> departments,
        @Nullable String register,
        List<String> criterion,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable String unit,
        @Nullable String answeredBy,
        @Nullable String optionsFrom,
        List<String> steps,
        @Nullable BigDecimal minutes,
        List<String> serves) {

    @SuppressWarnings("NullAway") // absent lists and texts arrive as null from the file
    public Question {
        required = Objects.requireNonNullElse(required, "true");
        options = copy(options);
        columns = copy(columns);
        departments = copy(departments);
        criterion = copy(criterion);
        steps = copy(steps);
        serves = copy(serves);
    }

    /** The column with this id, for a table. */
    public Optional<Column> column(String columnId) {
        return columns.stream().filter(column -> column.id().equals(columnId)).findFirst();
    }

    /** Whether every project has to answer, whatever its other answers are. */
    public boolean alwaysRequired() {
        return required.equals("true");
    }

    /** Whether no project has to answer: the label says "(optional)". */
    public boolean optional() {
        return required.equals("false");
    }

    /** Minutes that an answer usually takes: as written, or by the type of answer. */
    public double minutesToAnswer() {
        if (minutes != null) return minutes.doubleValue();
        return switch (type) {
            case TABLE -> 6;
            case RICH_TEXT -> 5;
            case LONG_TEXT, FILES -> 3;
            default -> 1;
        };
    }

    /** The same question with these options, and columns with theirs. */
    public Question offering(List<Option> offered, List<Column> among) {
        return new Question(
                id,
                type,
                label,
                help,
                example,
                why,
                law,
                when,
                required,
                notSure,
                offered,
                among,
                departments,
                register,
                criterion,
                min,
                max,
                unit,
                answeredBy,
                optionsFrom,
                steps,
                minutes,
                serves);
    }

    private static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** One thing to choose; the key is stored and never changes, the label is read. */
    public record Option(String key, String label, @Nullable String hint) {}

    /** One column of a table; its cells hold the same kinds of answer, except tables and files. */
    public record Column(
            String id,
            String label,
            QuestionType type,
            @Nullable String hint,
            boolean required,
            List<Option> options,
            @Nullable String register,
            @Nullable String optionsFrom,
            List<String> steps,
            List<String> serves) {

        @SuppressWarnings("NullAway")
        public Column {
            options = copy(options);
            steps = copy(steps);
            serves = copy(serves);
        }

        /** The same column with these options. */
        public Column offering(List<Option> offered) {
            return new Column(id, label, type, hint, required, offered, register, optionsFrom, steps, serves);
        }
    }
}
