package io.praevia.questionnaire;

import io.praevia.questionnaire.AnswerCodec.Result;
import io.praevia.questionnaire.answer.FormFields;
import io.praevia.questionnaire.answer.FormJson;
import io.praevia.questionnaire.answer.Tables;
import io.praevia.questionnaire.answer.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Answers from HTML forms, through the same checks as JSON. Field names: {@code <id>}, {@code <id>.not_sure},
 * {@code <id>.<rowId>.<columnId>}, {@code <id>.<rowId>.remove}; {@code <id>.shown} says that the field was on the page;
 * {@code add-row} with a question id asks for one more row.
 */
@Component
public class FormAnswers {

    private final AnswerCodec codec;

    public FormAnswers(AnswerCodec codec) {
        this.codec = codec;
    }

    /** The checked answer to this question. */
    public Result parse(Question question, Map<String, List<String>> form) {
        return codec.parse(question, FormJson.of(question, form));
    }

    /** Results for those questions that were on the page, by question id; others are left out. */
    public Map<String, Result> parseShown(List<Question> questions, Map<String, List<String>> form) {
        Map<String, Result> results = new LinkedHashMap<>();
        for (Question question : questions)
            if (FormFields.shown(question.id(), form.keySet())) results.put(question.id(), parse(question, form));
        return results;
    }

    /** What stands in the field for a stored answer, or for none. */
    public Typed typed(Question question, @Nullable AnswerValue answer) {
        return FormFields.of(question, answer);
    }

    /** What the person typed, faulty or not, with removed rows gone and one more row when asked for. */
    public Typed typed(Question question, Map<String, List<String>> form) {
        Typed typed = FormFields.of(question, form);
        boolean more = form.getOrDefault("add-row", List.of()).contains(question.id());
        return more ? typed.withRow(Tables.newRowId()) : typed;
    }

    /** What stands in a field: one text, or things selected, or rows of cells by column id. */
    public record Typed(String text, Set<String> selected, boolean notSure, List<TypedRow> rows) {

        /** Whether this option, country or file is selected. */
        public boolean has(String key) {
            return selected.contains(key);
        }

        /** What stands in one cell. */
        public static Typed empty() {
            return new Typed("", Set.of(), false, List.of());
        }

        /** All countries to choose from, by name in this language. */
        public List<Question.Option> countries(Locale language) {
            return FormFields.countries(language);
        }

        private Typed withRow(String rowId) {
            List<TypedRow> more = new ArrayList<>(rows);
            more.add(new TypedRow(rowId, Map.of()));
            return new Typed(text, selected, notSure, more);
        }
    }

    /** A problem beside its field, and with the words of its question in the summary on top of the page. */
    public record FieldError(String field, String question, String message) {

        /** The error of a refused answer. */
        public static FieldError of(Question question, AnswerCodec.Problem problem, Locale language) {
            return new FieldError(problem.field(), question.label(), problem.message(language));
        }

        /** The error of a gap, when completeness is demanded. */
        public static FieldError of(Question question, Completeness.Gap gap, Locale language) {
            String key = "field.gap." + gap.reason().name().toLowerCase(Locale.ROOT);
            return new FieldError(question.id(), question.label(), Words.text(language, key));
        }

        /** The id of the element on the page that the summary links to. */
        public String anchor() {
            return "q-" + field.replace('.', '-');
        }
    }

    /** One row as it stands in the form. */
    public record TypedRow(String id, Map<String, Typed> cells) {

        /** What stands in this column's cell. */
        public Typed cell(String column) {
            return cells.getOrDefault(column, Typed.empty());
        }
    }
}
