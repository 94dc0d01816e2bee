package io.praevia.questionnaire.carry;

import io.praevia.questionnaire.AnswerValue;
import io.praevia.questionnaire.Question;
import io.praevia.questionnaire.Question.Option;
import io.praevia.questionnaire.QuestionType;
import io.praevia.questionnaire.answer.CountryNames;
import io.praevia.questionnaire.answer.Words;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Turns words of one language into the JSON that the codec checks; words that it does not know stay as they are. */
final class Reading {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern PLAIN_NUMBER = Pattern.compile("[+-]?\\d{1,40}(\\.\\d{1,40})?");
    private static final Pattern STEP = Pattern.compile("^(\\d)\\b.*", Pattern.DOTALL);
    private static final Pattern ITEMS = Pattern.compile("\\s*[\\n;]\\s*");
    private static final Pattern CELLS = Pattern.compile("\\s+[·|]\\s+");

    private final Locale language;

    Reading(Locale language) {
        this.language = language;
    }

    JsonNode of(Question question, String text) {
        if (text.isEmpty() || says(text, "not-provided")) {
            return JSON.nullNode();
        }
        if (question.notSure() && (says(text, "not-sure") || text.equalsIgnoreCase(AnswerValue.NOT_SURE))) {
            return JSON.objectNode().put(AnswerValue.NOT_SURE, true);
        }
        if (unknown(question.optionsFrom(), question.options())) {
            return JSON.nullNode();
        }
        return question.type() == QuestionType.TABLE
                ? rows(question, text)
                : scalar(question.type(), offered(question.options(), question.steps()), text, question.unit());
    }

    private JsonNode scalar(QuestionType type, List<Option> options, String text, @Nullable String unit) {
        return switch (type) {
            case YES_NO -> yesNo(text);
            case CHOICE -> JSON.stringNode(key(options, text));
            case CHOICES -> items(options, text);
            case COUNTRIES -> items(CountryNames.all(language), text);
            case NUMBER -> number(text, unit);
            case SCALE -> number(key(options, STEP.matcher(text).replaceFirst("$1")), null);
            case PERSON, DEPARTMENT -> JSON.stringNode(key(options, text));
            case COUNTRY -> JSON.stringNode(key(CountryNames.all(language), text));
            case DATE -> JSON.stringNode(day(text));
            default -> JSON.stringNode(text);
        };
    }

    /** Rows of another answer cannot be told by their words before that answer is given: they are left to choose. */
    private static boolean unknown(@Nullable String optionsFrom, List<Option> options) {
        return optionsFrom != null && options.isEmpty();
    }

    /** The steps of a scale as options, counted from 1; or the options. */
    private static List<Option> offered(List<Option> options, List<String> steps) {
        return steps.isEmpty()
                ? options
                : IntStream.range(0, steps.size())
                        .mapToObj(at -> new Option(Integer.toString(at + 1), steps.get(at), null))
                        .toList();
    }

    private JsonNode rows(Question question, String text) {
        ArrayNode rows = JSON.arrayNode();
        for (String line : text.split("\n")) {
            String[] parts = CELLS.split(line.strip(), -1);
            ObjectNode cells = JSON.objectNode();
            for (int at = 0; at < Math.min(parts.length, question.columns().size()); at++) {
                Question.Column column = question.columns().get(at);
                String part = parts[at].strip();
                boolean empty = part.isEmpty() || says(part, "empty-cell");
                if (!empty && !unknown(column.optionsFrom(), column.options())) {
                    cells.set(
                            column.id(),
                            scalar(
                                    column.type(),
                                    offered(column.options(), column.steps()),
                                    commas(column, part),
                                    null));
                }
            }
            if (parts.length > question.columns().size()) {
                return JSON.stringNode(text);
            }
            rows.add(JSON.objectNode().set("cells", cells));
        }
        return rows;
    }

    /** Lists within a cell are written between commas. */
    private static String commas(Question.Column column, String part) {
        boolean list = column.type() == QuestionType.CHOICES || column.type() == QuestionType.COUNTRIES;
        return list ? part.replace(", ", ";") : part;
    }

    private JsonNode yesNo(String text) {
        boolean yes = says(text, "yes") || text.equalsIgnoreCase("yes") || text.equalsIgnoreCase("true");
        boolean no = says(text, "no") || text.equalsIgnoreCase("no") || text.equalsIgnoreCase("false");
        return yes || no ? JSON.booleanNode(yes) : JSON.stringNode(text);
    }

    private static JsonNode items(List<Option> options, String text) {
        ArrayNode keys = JSON.arrayNode();
        for (String line : text.split("\n")) {
            String whole = key(options, line.strip());
            boolean known = options.stream().anyMatch(option -> option.key().equals(whole));
            Arrays.stream(known ? new String[] {whole} : ITEMS.split(line.strip()))
                    .filter(item -> !item.isEmpty())
                    .forEach(item -> keys.add(key(options, item)));
        }
        return keys;
    }

    private static String key(List<Option> options, String text) {
        return options.stream()
                .filter(option ->
                        option.label().equalsIgnoreCase(text) || option.key().equalsIgnoreCase(text))
                .map(Option::key)
                .findFirst()
                .orElse(text);
    }

    private JsonNode number(String text, @Nullable String unit) {
        String digits = unit != null && text.endsWith(unit)
                ? text.substring(0, text.length() - unit.length()).strip()
                : text;
        if (PLAIN_NUMBER.matcher(digits).matches()) {
            return JSON.numberNode(new BigDecimal(digits));
        }
        NumberFormat format = NumberFormat.getNumberInstance(language);
        ParsePosition end = new ParsePosition(0);
        Number parsed = format.parse(digits, end);
        boolean whole = parsed != null && end.getIndex() == digits.length();
        return whole ? JSON.numberNode(new BigDecimal(parsed.toString())) : JSON.stringNode(text);
    }

    private String day(String text) {
        try {
            return LocalDate.parse(
                            text,
                            DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language))
                    .toString();
        } catch (DateTimeParseException isoOrFaulty) {
            return text;
        }
    }

    private boolean says(String text, String word) {
        return text.equalsIgnoreCase(Words.text(language, "field.answer." + word));
    }
}
