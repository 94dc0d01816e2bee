package io.praevia.office.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What stands in the fields of a form over a part of the tree. */
public final class Typed {

    private Typed() {}

    /** The texts by field name; rows are {@code <field>.<number>.<cell>}. */
    public static Map<String, String> of(JsonNode part, List<Field> fields) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (Field field : fields) {
            JsonNode value = part.path(field.name());
            switch (field.kind()) {
                case MANY, CODES -> typed.put(field.name(), joined(value, " "));
                case LINES -> typed.put(field.name(), joined(value, "\n"));
                case REQUIRED -> required(typed, value);
                case OPTIONS -> rows(typed, field.name(), value, List.of("key", "label", "hint"));
                case COLUMNS -> columns(typed, value);
                case SUPPLEMENTS ->
                    typed.put(field.name(), all(value).map(Typed::supplement).collect(Collectors.joining("\n")));
                default -> typed.put(field.name(), value.asString(""));
            }
        }
        return typed;
    }

    private static String supplement(JsonNode one) {
        return one.path("key").asString("") + " " + one.path("version").asString("");
    }

    private static void required(Map<String, String> typed, JsonNode value) {
        String text = value.asString("true");
        boolean fixed = text.equals("true") || text.equals("false");
        typed.put("required", fixed ? text : "when");
        typed.put("required_when", fixed ? "" : text);
    }

    private static void rows(Map<String, String> typed, String name, JsonNode rows, List<String> cells) {
        int at = 0;
        for (JsonNode row : rows) {
            String prefix = name + "." + at++ + ".";
            cells.forEach(cell -> typed.put(prefix + cell, row.path(cell).asString("")));
        }
    }

    private static void columns(Map<String, String> typed, JsonNode columns) {
        rows(typed, "columns", columns, List.of("id", "label", "type", "required"));
        int at = 0;
        for (JsonNode column : columns)
            typed.put(
                    "columns." + at++ + ".options",
                    all(column.path("options"))
                            .map(option -> option.path("key").asString("") + ": "
                                    + option.path("label").asString(""))
                            .collect(Collectors.joining("\n")));
    }

    /** The numbers of the rows typed, and {@code more} empty ones. */
    public static List<Integer> rows(Map<String, String> typed, String name, int more) {
        int last = -1;
        for (String key : typed.keySet())
            if (key.matches(name + "\\.\\d{1,3}\\..+") && !typed.get(key).isBlank())
                last = Math.max(
                        last, Integer.parseInt(key.substring(name.length() + 1).split("\\.")[0]));
        return Stream.iterate(0, at -> at + 1).limit(last + 1L + more).toList();
    }

    private static String joined(JsonNode array, String between) {
        return all(array).map(item -> item.asString("")).collect(Collectors.joining(between));
    }

    private static Stream<JsonNode> all(JsonNode array) {
        return array.isString() ? Stream.of(array) : StreamSupport.stream(array.spliterator(), false);
    }
}
