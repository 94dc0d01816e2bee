package io.praevia.office.edit;

import io.praevia.kernel.Refused;
import io.praevia.kernel.Refused.Problem;
import io.praevia.kernel.Words;
import io.praevia.kernel.text.Message;
import io.praevia.questionnaire.definition.DefinitionFile;
import io.praevia.questionnaire.definition.Finding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads a form back into a part of the tree; properties without a field stay as they are. */
public final class PartForm {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Map<String, String> typed;
    private final List<Problem> problems = new ArrayList<>();

    private PartForm(Map<String, String> typed) {
        this.typed = typed;
    }

    /**
     * The part as typed.
     *
     * @param before the part as it was, an empty object for a new one
     * @throws Refused.Invalid with what the schema of questionnaires does not allow, by field
     */
    public static ObjectNode read(Place place, List<Field> fields, ObjectNode before, Map<String, String> typed) {
        PartForm form = new PartForm(typed);
        ObjectNode part = before.deepCopy();
        for (Field field : fields) {
            JsonNode value = form.value(field, before.path(field.name()));
            if (value != null) part.set(field.name(), value);
            else part.remove(field.name());
            if (value == null && field.required())
                form.problems.add(new Problem(
                        field.name(), "office.refused.missing", Message.of("office.field." + field.name())));
        }
        if (place.kind() == Place.Kind.SECTION && !part.has("questions")) part.putArray("questions");
        if (form.problems.isEmpty()) form.schema(place, part);
        if (!form.problems.isEmpty()) throw new Refused.Invalid(form.problems);
        return part;
    }

    private @Nullable JsonNode value(Field field, JsonNode before) {
        String text = text(field.name());
        return switch (field.kind()) {
            case MANY, CODES -> texts(text.split("[\\s,;]+"));
            case LINES -> texts(text.split("\\R"));
            case FLAG -> text.equals("true") ? JSON.booleanNode(true) : unless(before, "false");
            case NUMBER -> text.equals(before.asString("")) ? kept(before) : number(field.name(), text);
            case REQUIRED -> required(text, before);
            case OPTIONS -> options();
            case COLUMNS -> columns(before);
            case SUPPLEMENTS -> supplements(text);
            default -> text.isEmpty() ? null : JSON.stringNode(text);
        };
    }

    private static @Nullable JsonNode kept(JsonNode before) {
        return before.isMissingNode() ? null : before;
    }

    /** What says the same as nothing stays when it was written. */
    private static @Nullable JsonNode unless(JsonNode before, String same) {
        return before.asString("").equals(same) ? before : null;
    }

    private @Nullable JsonNode required(String choice, JsonNode before) {
        if (choice.equals("false")) return JSON.booleanNode(false);
        if (!choice.equals("when")) return unless(before, "true");
        String when = text("required_when");
        if (when.isEmpty()) problems.add(new Problem("required_when", "office.refused.required-when"));
        return JSON.stringNode(when);
    }

    private @Nullable JsonNode number(String field, String text) {
        if (text.isEmpty()) return null;
        try {
            BigDecimal number = new BigDecimal(text);
            if (number.precision() < 16 && Math.abs(number.scale()) < 16) return JSON.numberNode(number);
        } catch (NumberFormatException e) {
            // said below
        }
        problems.add(new Problem(field, "office.refused.number"));
        return JSON.numberNode(0);
    }

    private @Nullable ArrayNode options() {
        ArrayNode options = JSON.arrayNode();
        for (int row : Typed.rows(typed, "options", 0)) {
            ObjectNode option = JSON.objectNode();
            for (String cell : List.of("key", "label", "hint")) put(option, cell, text("options." + row + "." + cell));
            if (!option.isEmpty()) options.add(option);
        }
        return options.isEmpty() ? null : options;
    }

    /** What the form does not show of a column is taken from the one with its id. */
    private @Nullable ArrayNode columns(JsonNode before) {
        ArrayNode columns = JSON.arrayNode();
        for (int row : Typed.rows(typed, "columns", 0)) {
            String prefix = "columns." + row + ".";
            if (text(prefix + "id").isEmpty() && text(prefix + "label").isEmpty()) continue;
            ObjectNode column = JSON.objectNode();
            for (String cell : List.of("id", "label", "type")) put(column, cell, text(prefix + cell));
            ObjectNode known = known(before, text(prefix + "id"));
            if (text(prefix + "required").equals("true")) column.put("required", true);
            else if (unless(known.path("required"), "false") != null) column.put("required", false);
            ArrayNode options = lines(text(prefix + "options"), known.path("options"));
            if (!options.isEmpty()) column.set("options", options);
            Set<String> shown = Set.of("id", "label", "type", "required", "options");
            known.properties().forEach(property -> {
                if (!shown.contains(property.getKey())) column.set(property.getKey(), property.getValue());
            });
            columns.add(column);
        }
        return columns.isEmpty() ? null : columns;
    }

    private static ObjectNode known(JsonNode columns, String id) {
        for (JsonNode column : columns) if (column.path("id").asString("").equals(id)) return (ObjectNode) column;
        return JSON.objectNode();
    }

    /** Options a line each, "key: label"; a hint stays with its key. */
    private static ArrayNode lines(String text, JsonNode before) {
        ArrayNode options = JSON.arrayNode();
        text.lines().filter(line -> !line.isBlank()).forEach(line -> {
            String[] parts = line.split(":", 2);
            ObjectNode option = JSON.objectNode().put("key", parts[0].strip());
            put(option, "label", parts.length > 1 ? parts[1].strip() : "");
            for (JsonNode old : before)
                if (old.path("key").asString("").equals(parts[0].strip()) && old.has("hint"))
                    option.set("hint", old.path("hint"));
            options.add(option);
        });
        return options;
    }

    private @Nullable ArrayNode supplements(String text) {
        ArrayNode supplements = JSON.arrayNode();
        text.lines().filter(line -> !line.isBlank()).forEach(line -> {
            if (line.strip().matches("[a-z][a-z0-9-]* \\d{1,6}")) {
                String[] parts = line.strip().split(" ");
                supplements.add(JSON.objectNode().put("key", parts[0]).put("version", Integer.parseInt(parts[1])));
            } else problems.add(new Problem("supplements", "office.refused.supplement", line.strip()));
        });
        return supplements.isEmpty() ? null : supplements;
    }

    private void schema(Place place, ObjectNode part) {
        String prefix = switch (place.kind()) {
            case HEAD -> "";
            case SECTION -> "/sections/0";
            case QUESTION -> "/sections/0/questions/0";
            case CHECK -> "/checks/0";
        };
        for (Finding finding : DefinitionFile.read("draft.yaml", DraftFiles.yaml(alone(place, part)))
                .findings()) {
            String pointer = finding.place().split(" ")[0];
            if (!pointer.startsWith(prefix) || place.kind() == Place.Kind.SECTION && pointer.contains("questions"))
                continue;
            if (place.kind() == Place.Kind.HEAD && pointer.matches("/(sections|checks)/.+")) continue;
            String below = pointer.substring(prefix.length()).replaceFirst("^/", "");
            String field = below.split("/")[0];
            problems.add(
                    new Problem(field, Message.verbatim((below + ": " + finding.message()).replaceFirst("^: ", ""))));
        }
    }

    private static ObjectNode alone(Place place, ObjectNode part) {
        if (place.kind() == Place.Kind.HEAD) return part;
        ObjectNode tree = JSON.objectNode()
                .put("key", "x")
                .put("version", 1)
                .put("title", "x")
                .put("intro", "x");
        ArrayNode sections = tree.putArray("sections");
        if (place.kind() == Place.Kind.CHECK) tree.putArray("checks").add(part);
        if (place.kind() == Place.Kind.SECTION) sections.add(part);
        else {
            ObjectNode section =
                    sections.addObject().put("id", "x").put("title", "x").put("intro", "x");
            ArrayNode questions = section.putArray("questions");
            if (place.kind() == Place.Kind.QUESTION) questions.add(part);
        }
        return tree;
    }

    private static void put(ObjectNode into, String name, String text) {
        if (!text.isEmpty()) into.put(name, text);
    }

    private static @Nullable ArrayNode texts(String... texts) {
        ArrayNode array = JSON.arrayNode();
        for (String text : texts) if (!text.isBlank()) array.add(text.strip());
        return array.isEmpty() ? null : array;
    }

    private String text(String name) {
        return Words.optional(name, typed.get(name), Words.TEXT);
    }

    /** The typed texts, with what can be chosen many times put together. */
    public static Map<String, String> typed(Map<String, List<String>> form) {
        return form.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> String.join(" ", entry.getValue())));
    }
}
