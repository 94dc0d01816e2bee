package io.praevia.questionnaire.answer;

import io.praevia.questionnaire.AnswerCodec.Code;
import io.praevia.questionnaire.AnswerValue;
import io.praevia.questionnaire.Question.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Reads every kind of answer except tables; empty input is an empty result, faulty input a {@link Refusal}. */
public final class Scalars {

    private static final int MOST_DECIMALS = 6;
    private static final int MOST_FILES = 50;

    private Scalars() {}

    /** The answer in this node, checked against the slot. */
    public static Optional<AnswerValue> read(Slot slot, JsonNode node) {
        if (node.isNull() || node.isMissingNode()) return Optional.empty();
        return switch (slot.type()) {
            case TEXT, LONG_TEXT -> text(slot, node).map(AnswerValue.Text::new);
            case RICH_TEXT -> text(slot, node).map(RichMarks::of).map(AnswerValue.RichText::new);
            case YES_NO -> Optional.of(yesNo(slot, node));
            case CHOICE -> word(slot, node).map(key -> new AnswerValue.Choice(known(slot, key)));
            case CHOICES -> choices(slot, node);
            case SCALE -> Optional.of(step(slot, node));
            case NUMBER -> Optional.of(number(slot, node));
            case DATE -> word(slot, node).map(day -> date(slot, day));
            case COUNTRY -> word(slot, node).map(code -> new AnswerValue.Country(country(slot, code)));
            case PERSON -> word(slot, node).map(id -> person(slot, id));
            case DEPARTMENT -> word(slot, node).map(id -> department(slot, id));
            case COUNTRIES -> countries(slot, node);
            case FILES -> files(slot, node);
            case TABLE -> throw slot.wrongType();
        };
    }

    private static Optional<String> text(Slot slot, JsonNode node) {
        if (!node.isString()) throw slot.wrongType();
        String text = CleanText.of(node.stringValue());
        int length = text.codePointCount(0, text.length());
        if (length > slot.length()) throw slot.refuse(Code.TOO_LONG, slot.length(), length);
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }

    private static AnswerValue yesNo(Slot slot, JsonNode node) {
        if (!node.isBoolean()) throw slot.wrongType();
        return new AnswerValue.YesNo(node.booleanValue());
    }

    private static AnswerValue step(Slot slot, JsonNode node) {
        if (!node.isNumber()) throw slot.wrongType();
        BigDecimal step =
                node.isDouble() && !Double.isFinite(node.doubleValue()) ? BigDecimal.ZERO : node.decimalValue();
        boolean whole = step.stripTrailingZeros().scale() <= 0;
        if (!whole || step.compareTo(slot.min()) < 0 || step.compareTo(slot.max()) > 0)
            throw slot.refuse(Code.NO_SUCH_STEP, slot.max());
        return new AnswerValue.Scale(step.intValueExact());
    }

    private static AnswerValue number(Slot slot, JsonNode node) {
        if (!node.isNumber()) throw slot.wrongType();
        if (node.isDouble() && !Double.isFinite(node.doubleValue()))
            throw slot.refuse(Code.OUT_OF_RANGE, slot.min(), slot.max());
        BigDecimal number = node.decimalValue();
        if (number.compareTo(slot.min()) < 0 || number.compareTo(slot.max()) > 0)
            throw slot.refuse(Code.OUT_OF_RANGE, slot.min(), slot.max());
        if (number.stripTrailingZeros().scale() > MOST_DECIMALS) throw slot.refuse(Code.TOO_PRECISE, MOST_DECIMALS);
        return new AnswerValue.Number(number);
    }

    private static AnswerValue date(Slot slot, String day) {
        try {
            LocalDate date = LocalDate.parse(day);
            if (date.getYear() < 1900 || date.getYear() > 2200) throw slot.refuse(Code.BAD_DATE, day);
            return new AnswerValue.Date(date);
        } catch (DateTimeParseException e) {
            throw slot.refuse(Code.BAD_DATE, day);
        }
    }

    private static Optional<AnswerValue> choices(Slot slot, JsonNode node) {
        Set<String> chosen = words(slot, node);
        chosen.forEach(key -> known(slot, key));
        List<String> keys = slot.open()
                ? List.copyOf(chosen)
                : slot.options().stream()
                        .map(Option::key)
                        .filter(chosen::contains)
                        .toList();
        return keys.isEmpty() ? Optional.empty() : Optional.of(new AnswerValue.Choices(keys));
    }

    private static Optional<AnswerValue> countries(Slot slot, JsonNode node) {
        Set<String> codes = new LinkedHashSet<>();
        for (String word : words(slot, node)) {
            codes.add(country(slot, word));
        }
        return codes.isEmpty() ? Optional.empty() : Optional.of(new AnswerValue.Countries(List.copyOf(codes)));
    }

    private static String country(Slot slot, String word) {
        String code = word.toUpperCase(Locale.ROOT);
        if (!CountryNames.knows(code)) throw slot.refuse(Code.UNKNOWN_COUNTRY, brief(word));
        return code;
    }

    /** Somebody of the list; any id while no list was looked up. */
    private static AnswerValue person(Slot slot, String id) {
        if (!slot.options().isEmpty() && !listed(slot, id)) throw slot.refuse(Code.UNKNOWN_PERSON);
        try {
            return new AnswerValue.Person(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            throw slot.refuse(Code.UNKNOWN_PERSON);
        }
    }

    private static AnswerValue department(Slot slot, String id) {
        boolean known = slot.options().isEmpty() ? Tables.isRowId(id) : listed(slot, id);
        if (!known) throw slot.refuse(Code.UNKNOWN_DEPARTMENT);
        return new AnswerValue.Department(id);
    }

    private static Optional<AnswerValue> files(Slot slot, JsonNode node) {
        List<UUID> ids = new ArrayList<>();
        for (String word : words(slot, node)) {
            try {
                ids.add(UUID.fromString(word));
            } catch (IllegalArgumentException e) {
                throw slot.refuse(Code.UNKNOWN_FILE, brief(word));
            }
        }
        if (ids.size() > MOST_FILES) throw slot.refuse(Code.TOO_MANY_FILES, MOST_FILES, ids.size());
        return ids.isEmpty() ? Optional.empty() : Optional.of(new AnswerValue.Files(ids));
    }

    private static Optional<String> word(Slot slot, JsonNode node) {
        if (!node.isString()) throw slot.wrongType();
        return Optional.of(node.stringValue()).filter(word -> !word.isBlank());
    }

    private static Set<String> words(Slot slot, JsonNode node) {
        if (!node.isArray()) throw slot.wrongType();
        Set<String> words = new LinkedHashSet<>();
        for (JsonNode item : node) word(slot, item).ifPresent(words::add);
        return words;
    }

    private static String known(Slot slot, String key) {
        boolean known = slot.open() ? Tables.isRowId(key) : listed(slot, key);
        if (!known) throw slot.refuse(Code.UNKNOWN_OPTION, brief(key));
        return key;
    }

    private static boolean listed(Slot slot, String key) {
        return slot.options().stream().anyMatch(option -> option.key().equals(key));
    }

    private static String brief(String word) {
        String clean = CleanText.of(word);
        return clean.length() <= 40 ? clean : clean.substring(0, 40) + "…";
    }
}
