package io.praevia.office.web;

import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** A draft's parts as its page lists them. */
record OutlineView(String title, String intro, List<Section> sections, List<Line> checks) {

    static OutlineView of(JsonNode tree) {
        return new OutlineView(
                text(tree, "title"),
                text(tree, "intro"),
                all(tree.path("sections"))
                        .map(section -> new Section(
                                text(section, "id"),
                                text(section, "title"),
                                text(section, "when"),
                                all(section.path("questions"))
                                        .map(question -> line(question, "label", "type"))
                                        .toList()))
                        .toList(),
                all(tree.path("checks"))
                        .map(check -> line(check, "message", "severity"))
                        .toList());
    }

    private static Line line(JsonNode part, String title, String detail) {
        return new Line(text(part, "id"), text(part, title), text(part, detail), text(part, "when"));
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }

    private static Stream<JsonNode> all(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /** A section and its questions. */
    record Section(String id, String title, String when, List<Line> questions) {}

    /** A question or a check. */
    record Line(String id, String title, String detail, String when) {}
}
