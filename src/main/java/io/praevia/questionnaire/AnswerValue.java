package io.praevia.questionnaire;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A checked answer; no answer at all is the absence of a value. */
public sealed interface AnswerValue {

    /** How "not sure" appears to a FEEL condition, in place of the answer. */
    String NOT_SURE = "not_sure";

    /** The name by which a condition reads the id of a row, beside its columns. */
    String ROW_ID = "row_id";

    /** Short or long text as typed, in Unicode NFC. */
    record Text(String text) implements AnswerValue {}

    /** Text in Unicode NFC with light marks: a blank line ends a paragraph, "- " and "1. " begin items of a list. */
    record RichText(String text) implements AnswerValue {}

    /** Yes or no. */
    record YesNo(boolean yes) implements AnswerValue {}

    /** The key of the one option chosen. */
    record Choice(String key) implements AnswerValue {}

    /** The keys of the options chosen, in the order of the questionnaire. */
    record Choices(List<String> keys) implements AnswerValue {
        public Choices {
            keys = List.copyOf(keys);
        }
    }

    /** A step of a scale, from 1. */
    record Scale(int step) implements AnswerValue {}

    /** A number in the unit that the question names. */
    record Number(BigDecimal number) implements AnswerValue {}

    /** A calendar day. */
    record Date(LocalDate date) implements AnswerValue {}

    /** An ISO 3166-1 alpha-2 code. */
    record Country(String code) implements AnswerValue {}

    /** ISO 3166-1 alpha-2 codes, without repeats. */
    record Countries(List<String> codes) implements AnswerValue {
        public Countries {
            codes = List.copyOf(codes);
        }
    }

    /** The id of a person of the organisation. */
    record Person(UUID id) implements AnswerValue {}

    /** The key of a department. */
    record Department(String id) implements AnswerValue {}

    /** Rows in the order entered. */
    record Table(List<Row> rows) implements AnswerValue {
        public Table {
            rows = List.copyOf(rows);
        }
    }

    /** Ids of the evidence attached. */
    record Files(List<UUID> evidence) implements AnswerValue {
        public Files {
            evidence = List.copyOf(evidence);
        }
    }

    /** A real answer: the person does not know yet and says so. */
    record NotSure() implements AnswerValue {}

    /** One row: its id stays the same while its cells change; empty cells are absent. */
    record Row(String id, Map<String, AnswerValue> cells) {
        public Row {
            cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        }
    }

    /** The value a FEEL condition sees: booleans, option keys, numbers, dates, lists, and rows as contexts. */
    default Object forConditions() {
        if (this instanceof Text value) return value.text();
        if (this instanceof RichText value) return value.text();
        if (this instanceof Scale value) return BigDecimal.valueOf(value.step());
        if (this instanceof Country value) return value.code();
        if (this instanceof Person value) return value.id().toString();
        if (this instanceof Department value) return value.id();
        if (this instanceof YesNo value) return value.yes();
        if (this instanceof Choice value) return value.key();
        if (this instanceof Choices value) return value.keys();
        if (this instanceof Number value) return value.number();
        if (this instanceof Date value) return value.date();
        if (this instanceof Countries value) return value.codes();
        if (this instanceof Files value)
            return value.evidence().stream().map(UUID::toString).toList();
        if (this instanceof Table value) return contexts(value);
        return NOT_SURE;
    }

    private static List<Map<String, Object>> contexts(Table table) {
        List<Map<String, Object>> contexts = new ArrayList<>();
        for (Row row : table.rows()) {
            Map<String, Object> context = new LinkedHashMap<>();
            context.put(ROW_ID, row.id());
            row.cells().forEach((column, cell) -> context.put(column, cell.forConditions()));
            contexts.add(context);
        }
        return contexts;
    }
}
