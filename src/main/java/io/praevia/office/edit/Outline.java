package io.praevia.office.edit;

import io.praevia.office.edit.Place.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Finds and changes parts of a questionnaire's tree; every change gives a new tree. */
public final class Outline {

    private static final List<String> CONDITIONS =
            List.of("when", "required", "answered_by", "options_from", "question");

    private Outline() {}

    /** The part at this place. */
    public static Optional<ObjectNode> find(ObjectNode tree, Place place) {
        if (place.kind() == Kind.HEAD) return Optional.of(tree);
        for (ArrayNode list : lists(tree, place.kind()))
            for (JsonNode item : list) if (named(item, place.id())) return Optional.of((ObjectNode) item);
        return Optional.empty();
    }

    /** A name for what the part says now, so that a form can tell whether it changed since. */
    public static String mark(@Nullable JsonNode part) {
        String text = part == null ? "" : part.toString();
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** With the part in the place of the one with its id, or behind the others. */
    public static ObjectNode with(ObjectNode tree, Place place, ObjectNode part) {
        if (place.kind() == Kind.HEAD) return part.deepCopy();
        ObjectNode copy = tree.deepCopy();
        for (ArrayNode list : lists(copy, place.kind()))
            for (int at = 0; at < list.size(); at++)
                if (named(list.get(at), place.id())) {
                    list.set(at, part);
                    return copy;
                }
        home(copy, place).add(part);
        return copy;
    }

    /** Without the part. */
    public static ObjectNode without(ObjectNode tree, Place place) {
        ObjectNode copy = tree.deepCopy();
        for (ArrayNode list : lists(copy, place.kind()))
            for (int at = list.size() - 1; at >= 0; at--) if (named(list.get(at), place.id())) list.remove(at);
        if (copy.path("checks").isEmpty()) copy.remove("checks");
        return copy;
    }

    /** With the part one place up or down; a question leaves its section at the end of it. */
    public static ObjectNode moved(ObjectNode tree, Place place, boolean up) {
        ObjectNode copy = tree.deepCopy();
        List<ArrayNode> lists = lists(copy, place.kind());
        for (int index = 0; index < lists.size(); index++) {
            ArrayNode list = lists.get(index);
            for (int at = 0; at < list.size(); at++) {
                if (!named(list.get(at), place.id())) continue;
                int to = up ? at - 1 : at + 1;
                int other = up ? index - 1 : index + 1;
                if (to >= 0 && to < list.size()) list.insert(to, list.remove(at));
                else if (other >= 0 && other < lists.size())
                    lists.get(other).insert(up ? lists.get(other).size() : 0, list.remove(at));
                return copy;
            }
        }
        return copy;
    }

    /** Everything that names this question or table: parts with a condition, checks, options out of rows. */
    public static List<Place> readers(ObjectNode tree, String id) {
        Pattern word = Pattern.compile("(?<![\\w\"])" + Pattern.quote(id) + "(?![\\w\"])");
        List<Place> readers = new ArrayList<>();
        for (Kind kind : List.of(Kind.SECTION, Kind.QUESTION, Kind.CHECK))
            for (ArrayNode list : lists(tree, kind))
                for (JsonNode item : list)
                    if (!named(item, id) && reads(item, word))
                        readers.add(new Place(kind, item.path("id").asString(""), ""));
        return readers;
    }

    /** The id of the section that holds the question. */
    public static Optional<String> sectionOf(ObjectNode tree, String question) {
        for (JsonNode section : tree.path("sections"))
            for (JsonNode item : section.path("questions"))
                if (named(item, question)) return Optional.of(section.path("id").asString(""));
        return Optional.empty();
    }

    private static boolean reads(JsonNode item, Pattern word) {
        for (Map.Entry<String, JsonNode> property : item.properties())
            if (CONDITIONS.contains(property.getKey())
                    && word.matcher(property.getValue().asString("")).find()) return true;
        for (JsonNode column : item.path("columns")) if (reads(column, word)) return true;
        return false;
    }

    private static ArrayNode home(ObjectNode tree, Place place) {
        if (place.kind() != Kind.QUESTION) {
            String name = place.kind() == Kind.SECTION ? "sections" : "checks";
            return tree.path(name) instanceof ArrayNode known ? known : tree.putArray(name);
        }
        ObjectNode section =
                find(tree, new Place(Kind.SECTION, place.section(), "")).orElseThrow();
        return section.path("questions") instanceof ArrayNode known ? known : section.putArray("questions");
    }

    private static List<ArrayNode> lists(ObjectNode tree, Kind kind) {
        List<JsonNode> found = new ArrayList<>();
        if (kind == Kind.SECTION) found.add(tree.path("sections"));
        if (kind == Kind.CHECK) found.add(tree.path("checks"));
        if (kind == Kind.QUESTION) tree.path("sections").forEach(section -> found.add(section.path("questions")));
        return found.stream()
                .map(list -> list instanceof ArrayNode array ? array : JsonNodeFactory.instance.arrayNode())
                .toList();
    }

    private static boolean named(JsonNode item, String id) {
        return item.path("id").asString("").equals(id);
    }
}
