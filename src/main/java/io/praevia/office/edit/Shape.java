package io.praevia.office.edit;

import io.praevia.office.edit.Field.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which fields the form of each kind of part has; what can be chosen is read from the published schema. */
public final class Shape {

    private static final JsonNode SCHEMA = schema().path("$defs");

    private Shape() {}

    /** The departments that a question can be for. */
    public static List<String> departments() {
        return choices(SCHEMA.path("department"));
    }

    /** The types of answer that a column of a table takes. */
    public static List<String> columnTypes() {
        return choices(SCHEMA.path("column").path("properties").path("type"));
    }

    /** The fields in the order shown; {@code questions} are the ids that a check can lead to. */
    public static List<Field> of(Place place, List<String> questions) {
        List<Field> fields = new ArrayList<>();
        if (place.isNew()) fields.add(field("id", Kind.LINE, true));
        fields.addAll(
                switch (place.kind()) {
                    case HEAD ->
                        List.of(
                                field("title", Kind.LINE, true),
                                field("intro", Kind.AREA, true),
                                field("when", Kind.FEEL, false),
                                field("supplements", Kind.SUPPLEMENTS, false));
                    case SECTION ->
                        List.of(
                                field("title", Kind.LINE, true),
                                field("intro", Kind.AREA, true),
                                field("when", Kind.FEEL, false));
                    case CHECK ->
                        List.of(
                                field("message", Kind.AREA, true),
                                field("when", Kind.FEEL, true),
                                chosen("severity", Kind.CHOICE, true, List.of("blocker", "warning")),
                                field("law", Kind.LINE, true),
                                chosen("question", Kind.CHOICE, true, questions));
                    case QUESTION -> question();
                });
        return fields;
    }

    private static List<Field> question() {
        JsonNode properties = SCHEMA.path("question").path("properties");
        return List.of(
                field("label", Kind.LINE, true),
                chosen("type", Kind.CHOICE, true, choices(properties.path("type"))),
                field("help", Kind.AREA, true),
                field("example", Kind.AREA, true),
                field("why", Kind.AREA, true),
                field("law", Kind.LINE, true),
                field("options", Kind.OPTIONS, false),
                field("columns", Kind.COLUMNS, false),
                field("not_sure", Kind.FLAG, false),
                field("when", Kind.FEEL, false),
                field("required", Kind.REQUIRED, false),
                chosen("departments", Kind.MANY, true, departments()),
                folded("register", Kind.CHOICE, choices(SCHEMA.path("register"))),
                folded("serves", Kind.CODES, List.of()),
                folded("minutes", Kind.NUMBER, List.of()),
                folded("steps", Kind.LINES, List.of()),
                folded("unit", Kind.LINE, List.of()),
                folded("min", Kind.NUMBER, List.of()),
                folded("max", Kind.NUMBER, List.of()),
                folded("options_from", Kind.LINE, List.of()),
                folded("answered_by", Kind.LINE, List.of()),
                folded("criterion", Kind.CODES, List.of()));
    }

    private static Field field(String name, Kind kind, boolean required) {
        return new Field(name, kind, required, List.of(), false);
    }

    private static Field chosen(String name, Kind kind, boolean required, List<String> choices) {
        return new Field(name, kind, required, choices, false);
    }

    private static Field folded(String name, Kind kind, List<String> choices) {
        return new Field(name, kind, false, choices, true);
    }

    private static List<String> choices(JsonNode definition) {
        List<String> choices = new ArrayList<>();
        definition.path("enum").forEach(choice -> choices.add(choice.asString("")));
        return choices;
    }

    private static JsonNode schema() {
        try (InputStream in = Shape.class.getResourceAsStream("/templates/questionnaires/questionnaire.schema.json")) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
