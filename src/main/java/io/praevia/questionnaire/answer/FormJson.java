package io.praevia.questionnaire.answer;

import io.praevia.questionnaire.AnswerValue;
import io.praevia.questionnaire.Question;
import io.praevia.questionnaire.QuestionType;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Turns form parameters into the JSON that the codec checks. */
public final class FormJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern DIGITS = Pattern.compile("[+-]?\\d{1,40}(\\.\\d{1,40})?");

    private static final Set<QuestionType> BUTTONS =
            Set.of(QuestionType.YES_NO, QuestionType.CHOICE, QuestionType.SCALE);

    private FormJson() {}

    /** The question's answer as JSON, null when the form holds none. */
    public static JsonNode of(Question question, Map<String, List<String>> form) {
        if (notSure(question, form)) return JSON.objectNode().put(AnswerValue.NOT_SURE, true);
        if (question.type() == QuestionType.TABLE) return table(question, form);
        return scalar(question.type(), form.getOrDefault(question.id(), List.of()));
    }

    /** Whether the box, or the button beside the options, says "not sure". */
    static boolean notSure(Question question, Map<String, List<String>> form) {
        boolean buttons = BUTTONS.contains(question.type());
        return form.containsKey(question.id() + "." + AnswerValue.NOT_SURE)
                || buttons && form.getOrDefault(question.id(), List.of()).equals(List.of(AnswerValue.NOT_SURE));
    }

    /** The ids of the rows in the form, in its order, without those to be removed. */
    static Set<String> rowIds(Question question, Map<String, List<String>> form) {
        Set<String> ids = new LinkedHashSet<>();
        String start = question.id() + ".";
        for (String name : form.keySet()) {
            int end = name.lastIndexOf('.');
            if (!name.startsWith(start) || end <= start.length()) continue;
            String id = name.substring(start.length(), end);
            if (!form.containsKey(start + id + ".remove")) ids.add(id);
        }
        return ids;
    }

    private static JsonNode table(Question question, Map<String, List<String>> form) {
        ArrayNode rows = JSON.arrayNode();
        for (String id : rowIds(question, form)) {
            ObjectNode cells = JSON.objectNode();
            for (Question.Column column : question.columns()) {
                List<String> typed = form.get(question.id() + "." + id + "." + column.id());
                if (typed != null) cells.set(column.id(), scalar(column.type(), typed));
            }
            rows.add(JSON.objectNode().put("id", id).set("cells", cells));
        }
        return rows;
    }

    private static JsonNode scalar(QuestionType type, List<String> typed) {
        if (type == QuestionType.CHOICES || type == QuestionType.COUNTRIES || type == QuestionType.FILES) {
            ArrayNode words = JSON.arrayNode();
            typed.forEach(words::add);
            return words;
        }
        String text = typed.isEmpty() ? "" : typed.get(0);
        if (text.isBlank()) return JSON.nullNode();
        return switch (type) {
            case YES_NO -> yesNo(text);
            case NUMBER, SCALE -> number(text);
            default -> JSON.stringNode(text);
        };
    }

    private static JsonNode yesNo(String text) {
        boolean known = text.equals("yes") || text.equals("no");
        return known ? JSON.booleanNode(text.equals("yes")) : JSON.stringNode(text);
    }

    private static JsonNode number(String text) {
        String digits = text.replaceAll("[\\s\\u00A0\\u202F]", "");
        return DIGITS.matcher(digits).matches() ? JSON.numberNode(new BigDecimal(digits)) : JSON.stringNode(text);
    }
}
