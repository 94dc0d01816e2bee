package io.praevia.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One endpoint and what each kind of person gets.
 *
 * @param send what is sent with it: JSON for the API, a form body for pages, a query for GET, {@code file} for an upload;
 *     {@code ${name}} stands for a path variable; {@code @stage } before it moves the row to that stage
 */
public record Row(String method, String pattern, List<String> outcomes, String send) {

    static final String SEPARATOR = ";";

    static Row parse(String line) {
        String[] cells = line.split(SEPARATOR, 3 + Who.values().length);
        List<String> outcomes = new ArrayList<>();
        for (int i = 0; i < Who.values().length; i++) {
            outcomes.add(i + 2 < cells.length ? cells[i + 2].strip() : "");
        }
        String send = cells.length > 2 + Who.values().length ? cells[2 + Who.values().length].strip() : "";
        return new Row(cells[0].strip(), cells[1].strip(), outcomes, send);
    }

    String endpoint() {
        return method + " " + pattern;
    }

    String expected(Who who) {
        return outcomes.get(who.ordinal());
    }

    /** True if the cell says nothing that could be held against what happens. */
    boolean open(Who who) {
        return expected(who).isEmpty() || expected(who).equals("error");
    }

    Row with(List<String> observed) {
        return new Row(method, pattern, observed, send);
    }

    /** Where it is tried; empty for the scene's own review. */
    String stage() {
        return send.startsWith("@") ? send.substring(1).split(" ", 2)[0] : "";
    }

    /** What is sent, without the stage. */
    String body() {
        return stage().isEmpty() ? send : send.substring(1 + stage().length()).strip();
    }

    String line() {
        return method + SEPARATOR + pattern + SEPARATOR + String.join(SEPARATOR, outcomes) + SEPARATOR + send;
    }

    String markdown() {
        return "| %s | `%s` | %s |%n"
                .formatted(method, pattern, outcomes.stream().collect(Collectors.joining(" | ")));
    }
}
