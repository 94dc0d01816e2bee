package io.praevia.questionnaire.answer;

import io.praevia.questionnaire.AnswerValue;
import io.praevia.questionnaire.FormAnswers.Typed;
import io.praevia.questionnaire.FormAnswers.TypedRow;
import io.praevia.questionnaire.Question;
import io.praevia.questionnaire.QuestionType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Fills fields: from a stored answer, or with exactly what was typed. */
public final class FormFields {

    private FormFields() {}

    /** Whether the field of this question was on the page that was sent. */
    public static boolean shown(String questionId, Set<String> names) {
        return names.stream().anyMatch(name -> name.equals(questionId) || name.startsWith(questionId + "."));
    }

    /** All countries, by name in this language. */
    public static List<Question.Option> countries(Locale language) {
        return CountryNames.all(language);
    }

    /** The field as stored. */
    public static Typed of(Question question, @Nullable AnswerValue answer) {
        boolean first = question.type() == QuestionType.TABLE && answer == null;
        if (first) return new Typed("", Set.of(), false, List.of(new TypedRow(Tables.newRowId(), Map.of())));
        if (!(answer instanceof AnswerValue.Table table)) return scalar(answer);
        List<TypedRow> rows = new ArrayList<>();
        for (AnswerValue.Row row : table.rows()) {
            Map<String, Typed> cells = new LinkedHashMap<>();
            row.cells().forEach((column, cell) -> cells.put(column, scalar(cell)));
            rows.add(new TypedRow(row.id(), cells));
        }
        return new Typed("", Set.of(), false, rows);
    }

    /** The field as typed. */
    public static Typed of(Question question, Map<String, List<String>> form) {
        List<TypedRow> rows = new ArrayList<>();
        for (String id : FormJson.rowIds(question, form)) {
            if (!Tables.isRowId(id)) continue;
            Map<String, Typed> cells = new LinkedHashMap<>();
            for (Question.Column column : question.columns())
                cells.put(
                        column.id(), words(form.getOrDefault(question.id() + "." + id + "." + column.id(), List.of())));
            rows.add(new TypedRow(id, cells));
        }
        Typed typed = words(form.getOrDefault(question.id(), List.of()));
        return new Typed(typed.text(), typed.selected(), FormJson.notSure(question, form), rows);
    }

    private static Typed words(List<String> typed) {
        String first = typed.isEmpty() ? "" : typed.get(0);
        return new Typed(first, new LinkedHashSet<>(typed), false, List.of());
    }

    private static Typed scalar(@Nullable AnswerValue answer) {
        if (answer instanceof AnswerValue.Text text) return text(text.text());
        if (answer instanceof AnswerValue.RichText text) return text(text.text());
        if (answer instanceof AnswerValue.Scale scale) return text(Integer.toString(scale.step()));
        if (answer instanceof AnswerValue.Country country) return text(country.code());
        if (answer instanceof AnswerValue.Person person) return text(person.id().toString());
        if (answer instanceof AnswerValue.Department department) return text(department.id());
        if (answer instanceof AnswerValue.YesNo yesNo) return text(yesNo.yes() ? "yes" : "no");
        if (answer instanceof AnswerValue.Choice choice) return text(choice.key());
        if (answer instanceof AnswerValue.Choices choices) return words(choices.keys());
        if (answer instanceof AnswerValue.Number number)
            return text(number.number().toPlainString());
        if (answer instanceof AnswerValue.Date date) return text(date.date().toString());
        if (answer instanceof AnswerValue.Countries countries) return words(countries.codes());
        if (answer instanceof AnswerValue.Files files)
            return words(files.evidence().stream().map(UUID::toString).collect(Collectors.toList()));
        return answer instanceof AnswerValue.NotSure ? new Typed("", Set.of(), true, List.of()) : Typed.empty();
    }

    private static Typed text(String text) {
        return new Typed(text, Set.of(text), false, List.of());
    }
}
