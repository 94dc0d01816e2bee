package io.praevia.questionnaire.answer;

import io.praevia.questionnaire.AnswerCodec.Code;
import io.praevia.questionnaire.AnswerCodec.Problem;
import io.praevia.questionnaire.AnswerValue;
import io.praevia.questionnaire.Question;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Reads a table: rows with ids that last, known columns, empty rows dropped. */
public final class Tables {

    private static final int MOST_ROWS = 200;
    private static final Pattern ROW_ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    private Tables() {}

    /** A row id nobody has used. */
    public static String newRowId() {
        return "r" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }

    /** Whether this can be a row id. */
    public static boolean isRowId(String id) {
        return ROW_ID.matcher(id).matches();
    }

    /** The table in this node; a row without an id is given one. */
    public static Optional<AnswerValue> read(Question question, JsonNode node) {
        if (node.isNull() || node.isMissingNode()) return Optional.empty();
        Slot table = Slot.of(question);
        if (!node.isArray()) throw table.wrongType();
        if (node.size() > MOST_ROWS) throw table.refuse(Code.TOO_MANY_ROWS, MOST_ROWS, node.size());
        List<AnswerValue.Row> rows = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (JsonNode row : node) {
            String id = rowId(table, row);
            if (!seen.add(id)) throw table.refuse(Code.BAD_ROW, id);
            Map<String, AnswerValue> cells = cells(question, id, row.path("cells"));
            if (!cells.isEmpty()) rows.add(new AnswerValue.Row(id, cells));
        }
        return rows.isEmpty() ? Optional.empty() : Optional.of(new AnswerValue.Table(rows));
    }

    private static String rowId(Slot table, JsonNode row) {
        if (!row.isObject() || !(row.path("cells").isObject())) throw table.wrongType();
        JsonNode id = row.path("id");
        if (id.isMissingNode()) return newRowId();
        if (!id.isString() || !isRowId(id.stringValue())) throw table.refuse(Code.BAD_ROW, id.asString(""));
        return id.stringValue();
    }

    private static Map<String, AnswerValue> cells(Question question, String row, JsonNode cells) {
        for (String name : cells.propertyNames())
            if (question.column(name).isEmpty())
                throw new Refusal(new Problem(question.id(), Code.UNKNOWN_COLUMN, List.of(name)));
        Map<String, AnswerValue> read = new LinkedHashMap<>();
        for (Question.Column column : question.columns())
            Scalars.read(Slot.of(question, row, column), cells.path(column.id()))
                    .ifPresent(value -> read.put(column.id(), value));
        return read;
    }
}
