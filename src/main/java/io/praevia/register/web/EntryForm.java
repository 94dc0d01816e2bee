package io.praevia.register.web;

import io.praevia.kernel.Refused;
import io.praevia.kernel.Words;
import io.praevia.register.EntryContent;
import io.praevia.register.RegisterEntries;
import io.praevia.register.RegisterField;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The form of an entry: one text area a field, one item a line. */
final class EntryForm {

    private EntryForm() {}

    /** What the form starts with when an entry is changed. */
    static Map<String, String> of(RegisterEntries.Entry entry) {
        Map<String, String> form = new HashMap<>();
        form.put("name", entry.name());
        form.put("department", entry.department().value());
        form.put("basedOn", Integer.toString(entry.version()));
        for (RegisterField field : RegisterField.values()) {
            form.put(field.key(), String.join("\n", entry.content().lines(field)));
        }
        return form;
    }

    /** @throws Refused.Invalid if a field is too long */
    static EntryContent content(Map<String, String> typed) {
        List<Refused.Problem> problems = new ArrayList<>();
        Map<RegisterField, List<String>> fields = new EnumMap<>(RegisterField.class);
        for (RegisterField field : RegisterField.values()) {
            try {
                String words = Words.optional(field.key(), typed.get(field.key()), Words.TEXT);
                fields.put(
                        field,
                        words.lines()
                                .map(String::strip)
                                .filter(l -> !l.isEmpty())
                                .toList());
            } catch (Refused.Invalid e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new Refused.Invalid(problems);
        }
        return new EntryContent(fields);
    }

    /** The version that the person saw; 0 when the form does not say. */
    static int basedOn(Map<String, String> typed) {
        try {
            return Integer.parseInt(typed.getOrDefault("basedOn", "0"));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
