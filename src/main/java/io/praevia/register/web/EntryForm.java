package io.praevia.register.web;

import io.praevia.kernel.Refused;
import io.praevia.kernel.Words;
import io.praevia.kernel.text.Problems;
import io.praevia.register.EntryContent;
import io.praevia.register.EntryFacts;
import io.praevia.register.EntryRole;
import io.praevia.register.RegisterEntries;
import io.praevia.register.RegisterField;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * The form of an entry: a text area with one item a line, or rows of a name and a note for what is offered by name.
 *
 * @param more the field that is to have one more empty row, empty for none
 */
record EntryForm(EntryRole role, MultiValueMap<String, String> typed, String more) {

    private static final String NOTE = " · ";

    /** What was typed for an entry of this role. */
    static EntryForm of(EntryRole role, MultiValueMap<String, String> typed) {
        return new EntryForm(role, typed, Objects.requireNonNullElse(typed.getFirst("more"), ""));
    }

    /** What the form starts with when an entry is changed. */
    static EntryForm of(RegisterEntries.Entry entry) {
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        EntryFacts facts = entry.facts();
        typed.set("name", facts.name());
        typed.set("department", facts.department().value());
        typed.set("owner", facts.owner().map(Object::toString).orElse(""));
        typed.set("reviewOn", facts.reviewOn() == null ? "" : facts.reviewOn().toString());
        typed.set("basedOn", Integer.toString(entry.version()));
        for (RegisterField field : RegisterField.of(entry.role())) {
            List<String> lines = entry.content().lines(field);
            if (!inRows(field)) {
                typed.set(field.key(), String.join("\n", lines));
            }
            for (String line : inRows(field) ? lines : List.<String>of()) {
                int at = line.indexOf(NOTE);
                typed.add(field.key(), at < 0 ? line : line.substring(0, at));
                typed.add(field.key() + ".note", at < 0 ? "" : line.substring(at + NOTE.length()));
            }
        }
        return new EntryForm(entry.role(), typed, "");
    }

    /** Whether a field is asked in rows, because its names are offered. */
    static boolean inRows(RegisterField field) {
        return field.shared().isPresent() || field == RegisterField.LEGAL_BASIS || field == RegisterField.TRANSFERS;
    }

    /** The id of the list that offers names for the field's rows. */
    public String offers(RegisterField field) {
        return field.shared().map(kind -> kind.key()).orElse(field == RegisterField.TRANSFERS ? "country" : "basis");
    }

    public boolean rows(RegisterField field) {
        return inRows(field);
    }

    boolean has(String name) {
        return typed.containsKey(name);
    }

    public String text(String name) {
        return Objects.requireNonNullElse(typed.getFirst(name), "");
    }

    /** The rows of a field, with an empty one at the end when there are none or one more was asked for. */
    public List<Row> lines(RegisterField field) {
        List<String> names = typed.getOrDefault(field.key(), List.of());
        List<String> notes = typed.getOrDefault(field.key() + ".note", List.of());
        List<Row> rows = new ArrayList<>();
        for (int at = 0; at < names.size(); at++) {
            Row row = new Row(names.get(at), at < notes.size() ? notes.get(at) : "");
            if (!row.name().isBlank() || !row.note().isBlank()) {
                rows.add(row);
            }
        }
        if (rows.isEmpty() || more.equals(field.key())) {
            rows.add(new Row("", ""));
        }
        return rows;
    }

    /** @throws Refused.Invalid if a field is too long */
    EntryContent content() {
        Problems.Collector problems = new Problems.Collector();
        Map<RegisterField, List<String>> fields = new EnumMap<>(RegisterField.class);
        for (RegisterField field : RegisterField.of(role)) {
            fields.put(field, problems.check(() -> lines(field, inRows(field)), List.of()));
        }
        problems.refuse();
        return new EntryContent(fields);
    }

    private List<String> lines(RegisterField field, boolean rows) {
        if (!rows) {
            return Words.optional(field.key(), text(field.key()), Words.TEXT)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
        return lines(field).stream()
                .map(row -> Words.optional(field.key(), row.name(), Words.TEXT)
                        + Optional.of(Words.optional(field.key(), row.note(), Words.TEXT))
                                .filter(note -> !note.isEmpty())
                                .map(note -> (row.name().isBlank() ? "" : NOTE) + note)
                                .orElse(""))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** The version that the person saw; 0 when the form does not say. */
    int basedOn() {
        try {
            return Integer.parseInt(text("basedOn"));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** The same on top of a newer version. */
    EntryForm basedOn(int version) {
        MultiValueMap<String, String> again = new LinkedMultiValueMap<>(typed);
        again.set("basedOn", Integer.toString(version));
        return new EntryForm(role, again, "");
    }

    /** A name and what is to be said of it here. */
    record Row(String name, String note) {}
}
