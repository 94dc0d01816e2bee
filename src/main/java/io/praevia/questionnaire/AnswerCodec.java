package io.praevia.questionnaire;

import io.praevia.kernel.text.Message;
import io.praevia.questionnaire.answer.Refusal;
import io.praevia.questionnaire.answer.Scalars;
import io.praevia.questionnaire.answer.Slot;
import io.praevia.questionnaire.answer.Tables;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers as JSON, checked on the way in: a string, boolean, number, ISO date, array of keys, array of
 * {@code {"id", "cells"}} rows, or {@code {"not_sure": true}}.
 */
@Component
public class AnswerCodec {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** The checked answer in this node, {@link Cleared} when it is empty, or the problem that it has. */
    public Result parse(Question question, JsonNode node) {
        try {
            if (node.isObject() && node.has(AnswerValue.NOT_SURE)) return notSure(question);
            Optional<AnswerValue> value = question.type() == QuestionType.TABLE
                    ? Tables.read(question, node)
                    : Scalars.read(Slot.of(question), node);
            return value.<Result>map(Answered::new).orElseGet(Cleared::new);
        } catch (Refusal refusal) {
            return new Refused(refusal.problem());
        }
    }

    /** The JSON that {@link #parse} reads back as the same value. */
    public JsonNode write(AnswerValue value) {
        if (value instanceof AnswerValue.Text text) return JSON.stringNode(text.text());
        if (value instanceof AnswerValue.RichText text) return JSON.stringNode(text.text());
        if (value instanceof AnswerValue.Scale scale) return JSON.numberNode(scale.step());
        if (value instanceof AnswerValue.Country country) return JSON.stringNode(country.code());
        if (value instanceof AnswerValue.Person person)
            return JSON.stringNode(person.id().toString());
        if (value instanceof AnswerValue.Department department) return JSON.stringNode(department.id());
        if (value instanceof AnswerValue.YesNo yesNo) return JSON.booleanNode(yesNo.yes());
        if (value instanceof AnswerValue.Choice choice) return JSON.stringNode(choice.key());
        if (value instanceof AnswerValue.Choices choices) return strings(choices.keys());
        if (value instanceof AnswerValue.Number number) return JSON.numberNode(number.number());
        if (value instanceof AnswerValue.Date date)
            return JSON.stringNode(date.date().toString());
        if (value instanceof AnswerValue.Countries countries) return strings(countries.codes());
        if (value instanceof AnswerValue.Files files)
            return strings(files.evidence().stream().map(UUID::toString).toList());
        if (value instanceof AnswerValue.Table table) return rows(table);
        return JSON.objectNode().put(AnswerValue.NOT_SURE, true);
    }

    private static Result notSure(Question question) {
        return question.notSure()
                ? new Answered(new AnswerValue.NotSure())
                : new Refused(new Problem(question.id(), Code.NOT_SURE_NOT_OFFERED, List.of()));
    }

    private static ArrayNode strings(List<String> words) {
        ArrayNode array = JSON.arrayNode();
        words.forEach(array::add);
        return array;
    }

    private ArrayNode rows(AnswerValue.Table table) {
        ArrayNode rows = JSON.arrayNode();
        for (AnswerValue.Row row : table.rows()) {
            ObjectNode cells = JSON.objectNode();
            row.cells().forEach((column, cell) -> cells.set(column, write(cell)));
            rows.add(JSON.objectNode().put("id", row.id()).set("cells", cells));
        }
        return rows;
    }

    /** What became of an answer given. */
    public sealed interface Result {

        /** The value, when there is one. */
        default Optional<AnswerValue> value() {
            return this instanceof Answered answered ? Optional.of(answered.answer()) : Optional.empty();
        }

        /** The problem, when the answer was refused. */
        default Optional<Problem> problem() {
            return this instanceof Refused refused ? Optional.of(refused.reason()) : Optional.empty();
        }
    }

    /** An answer that passed every check. */
    public record Answered(AnswerValue answer) implements Result {}

    /** Nothing was given: an earlier answer is taken back. */
    public record Cleared() implements Result {}

    /** The answer cannot be kept; nothing changes. */
    public record Refused(Problem reason) implements Result {}

    /** Why an answer is refused. */
    public enum Code {
        WRONG_TYPE,
        UNKNOWN_OPTION,
        TOO_LONG,
        TOO_MANY_ROWS,
        TOO_MANY_FILES,
        OUT_OF_RANGE,
        NO_SUCH_STEP,
        TOO_PRECISE,
        BAD_DATE,
        BAD_ROW,
        UNKNOWN_COUNTRY,
        UNKNOWN_PERSON,
        UNKNOWN_DEPARTMENT,
        UNKNOWN_COLUMN,
        UNKNOWN_FILE,
        NOT_SURE_NOT_OFFERED
    }

    /** A named problem; {@code field} is the form field it belongs to, a cell's for a table. */
    public record Problem(String field, Code code, List<Object> details) {

        /** What is wrong and what to do, in this language. */
        public String message(Locale language) {
            return reason().in(language);
        }

        /** What is wrong and what to do, for every reader. */
        public Message reason() {
            String key = "field.problem." + code.name().toLowerCase(Locale.ROOT);
            if (code == Code.WRONG_TYPE) key += "." + details.get(0);
            return new Message(key, details);
        }
    }
}
