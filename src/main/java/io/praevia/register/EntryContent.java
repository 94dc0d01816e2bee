package io.praevia.register;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a version of an entry says, field by field, each as lines of text. */
public record EntryContent(Map<RegisterField, List<String>> fields) {

    public EntryContent {
        Map<RegisterField, List<String>> copy = new EnumMap<>(RegisterField.class);
        fields.forEach((field, lines) -> {
            if (!lines.isEmpty()) {
                copy.put(field, List.copyOf(lines));
            }
        });
        fields = Collections.unmodifiableMap(copy);
    }

    /** The lines of a field, empty when nothing is entered. */
    public List<String> lines(RegisterField field) {
        return fields.getOrDefault(field, List.of());
    }
}
