package io.praevia.questionnaire.carry;

import io.praevia.questionnaire.AnswerCodec;
import io.praevia.questionnaire.AnswerText;
import io.praevia.questionnaire.AnswerValue;
import io.praevia.questionnaire.Question;
import io.praevia.questionnaire.QuestionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Carries an answer to another version of its question: what no longer exists is left behind and named. */
@Component
public class Carrying {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final Set<QuestionType> TEXTS =
            Set.of(QuestionType.TEXT, QuestionType.LONG_TEXT, QuestionType.RICH_TEXT);

    private final AnswerCodec codec;

    public Carrying(AnswerCodec codec) {
        this.codec = codec;
    }

    /** The answer as the newer question takes it; rows keep their ids. Files belong to their assessment and stay there. */
    public Carried over(Question before, Question now, AnswerValue value) {
        if (before.type() == QuestionType.FILES || now.type() == QuestionType.FILES) {
            return new Carried(java.util.Optional.empty(), List.of());
        }
        List<String> lost = new ArrayList<>();
        JsonNode fitting = now.type() == QuestionType.TABLE
                ? rows(before, now, codec.write(value), lost)
                : options(before.options(), now.options(), codec.write(value), lost);
        return new Carried(codec.parse(now, fitting).value(), lost);
    }

    /**
     * The answer as the same question of another version takes it, within one assessment: files stay, one option becomes
     * a list of one, and what is no text becomes the words in which it reads where the question now takes text.
     */
    public Carried within(Question before, Question now, AnswerValue value, Locale language) {
        boolean files = before.type() == QuestionType.FILES && now.type() == QuestionType.FILES;
        if (files || value instanceof AnswerValue.NotSure) {
            return new Carried(codec.parse(now, codec.write(value)).value(), List.of());
        }
        if (TEXTS.contains(now.type()) && !TEXTS.contains(before.type())) {
            JsonNode words = JSON.stringNode(words(before, value, language));
            return new Carried(codec.parse(now, words).value(), List.of());
        }
        if (value instanceof AnswerValue.Choice one && now.type() == QuestionType.CHOICES) {
            return over(before, now, new AnswerValue.Choices(List.of(one.key())));
        }
        boolean single =
                value instanceof AnswerValue.Choices many && many.keys().size() == 1;
        return single && now.type() == QuestionType.CHOICE
                ? over(
                        before,
                        now,
                        new AnswerValue.Choice(
                                ((AnswerValue.Choices) value).keys().get(0)))
                : over(before, now, value);
    }

    private static String words(Question question, AnswerValue value, Locale language) {
        AnswerText.Readable read = new AnswerText(language).read(question, value);
        return Stream.concat(read.lines().stream(), read.rows().stream().map(row -> String.join(" · ", row)))
                .collect(Collectors.joining("\n"));
    }

    private static JsonNode rows(Question before, Question now, JsonNode table, List<String> lost) {
        if (!table.isArray() || holdsOther(table, JsonNode::isObject)) return JSON.nullNode();
        ArrayNode rows = JSON.arrayNode();
        for (JsonNode row : table) {
            ObjectNode cells = JSON.objectNode();
            row.path("cells").propertyStream().forEach(cell -> {
                Question.Column old = before.column(cell.getKey()).orElse(null);
                Question.Column column = now.column(cell.getKey()).orElse(null);
                if (column == null) {
                    lose(lost, old == null ? cell.getKey() : old.label());
                } else {
                    List<Question.Option> known = old == null ? List.of() : old.options();
                    cells.set(cell.getKey(), options(known, column.options(), cell.getValue(), lost));
                }
            });
            rows.add(JSON.objectNode().put("id", row.path("id").asString()).set("cells", cells));
        }
        return rows;
    }

    /** The same node without the keys that are no option any more. */
    private static JsonNode options(
            List<Question.Option> before, List<Question.Option> now, JsonNode value, List<String> lost) {
        if (now.isEmpty() || value.isObject()) {
            return value;
        }
        if (!value.isArray()) {
            return value.isString() && known(before, now, value, lost) ? value : JSON.nullNode();
        }
        if (holdsOther(value, JsonNode::isString)) {
            return JSON.nullNode();
        }
        ArrayNode kept = JSON.arrayNode();
        value.forEach(key -> {
            if (known(before, now, key, lost)) {
                kept.add(key);
            }
        });
        return kept;
    }

    private static boolean holdsOther(JsonNode list, Predicate<JsonNode> wanted) {
        for (JsonNode one : list) {
            if (!wanted.test(one)) return true;
        }
        return false;
    }

    private static boolean known(
            List<Question.Option> before, List<Question.Option> now, JsonNode key, List<String> lost) {
        if (now.stream().anyMatch(option -> option.key().equals(key.asString()))) {
            return true;
        }
        lose(
                lost,
                before.stream()
                        .filter(option -> option.key().equals(key.asString()))
                        .map(Question.Option::label)
                        .findFirst()
                        .orElse(key.asString()));
        return false;
    }

    private static void lose(List<String> lost, String label) {
        if (!lost.contains(label)) {
            lost.add(label);
        }
    }
}
