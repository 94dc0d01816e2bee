package io.praevia.office.edit;

import io.praevia.kernel.text.WordDiff;
import io.praevia.office.edit.Place.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What a draft changes against the version that it is based on, part by part. */
public record Changes(List<Change> all) {

    /** The changes, in the order of the draft; what is removed comes last. */
    public static Changes between(JsonNode before, JsonNode after) {
        Map<Place, JsonNode> old = parts(before);
        Map<Place, JsonNode> now = parts(after);
        List<Change> changes = new ArrayList<>();
        now.forEach((place, part) -> {
            JsonNode was = old.get(place);
            if (was == null) changes.add(new Change(place, What.ADDED, title(part), List.of()));
            else {
                List<Words> words = words(was, part);
                if (!words.isEmpty()) changes.add(new Change(place, What.CHANGED, title(part), words));
            }
        });
        old.forEach((place, part) -> {
            if (!now.containsKey(place)) changes.add(new Change(place, What.REMOVED, title(part), List.of()));
        });
        List<Place> kept = old.keySet().stream().filter(now::containsKey).toList();
        List<Place> order = now.keySet().stream().filter(old::containsKey).toList();
        if (!kept.equals(order)) changes.add(new Change(new Place(Kind.HEAD, "order", ""), What.MOVED, "", List.of()));
        return new Changes(changes);
    }

    /** The words that differ between two states of one part, by property. */
    public static List<Words> words(JsonNode before, JsonNode after) {
        Set<String> names = new LinkedHashSet<>(after.propertyNames());
        names.addAll(before.propertyNames());
        names.removeAll(Set.of("questions", "sections", "checks", "version", "valid_from"));
        return names.stream()
                .filter(name -> !before.path(name).equals(after.path(name)))
                .map(name -> new Words(name, WordDiff.between(text(before.path(name)), text(after.path(name)))))
                .toList();
    }

    /** The changes to questions, which new assessments will meet. */
    public List<Change> questions(String what) {
        return all.stream()
                .filter(change -> change.place().kind() == Kind.QUESTION
                        && change.what().name().equals(what))
                .toList();
    }

    private static Map<Place, JsonNode> parts(JsonNode tree) {
        Map<Place, JsonNode> parts = new LinkedHashMap<>();
        parts.put(new Place(Kind.HEAD, "", ""), tree);
        for (JsonNode section : tree.path("sections")) {
            parts.put(place(Kind.SECTION, section), section);
            for (JsonNode question : section.path("questions")) parts.put(place(Kind.QUESTION, question), question);
        }
        for (JsonNode check : tree.path("checks")) parts.put(place(Kind.CHECK, check), check);
        return parts;
    }

    private static Place place(Kind kind, JsonNode part) {
        return new Place(kind, part.path("id").asString(""), "");
    }

    private static String title(JsonNode part) {
        for (String name : List.of("label", "title", "message"))
            if (part.path(name).isString()) return part.path(name).stringValue();
        return part.path("id").asString("");
    }

    private static String text(JsonNode value) {
        if (value.isMissingNode()) return "";
        return value.isContainer() ? DraftFiles.yaml(value).strip() : value.asString("");
    }

    /** What became of a part. */
    public enum What {
        ADDED,
        CHANGED,
        REMOVED,
        MOVED
    }

    /** One part with its differing words; none when it is new or gone. */
    public record Change(Place place, What what, String title, List<Words> words) {}

    /** A property of a part that differs. */
    public record Words(String property, List<WordDiff.Piece> pieces) {}
}
