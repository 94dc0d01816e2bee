package io.praevia.register.store;

import io.praevia.register.EntryContent;
import io.praevia.register.RegisterField;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The content of a version as it is stored: an object of field keys to lists of lines. */
@Component
public class ContentJson {

    private final JsonMapper mapper;

    ContentJson(JsonMapper mapper) {
        this.mapper = mapper;
    }

    String write(EntryContent content) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        content.fields().forEach((field, lines) -> fields.put(field.key(), lines));
        return mapper.writeValueAsString(fields);
    }

    public EntryContent read(String json) {
        Map<String, List<String>> stored = mapper.readValue(json, new TypeReference<>() {});
        Map<RegisterField, List<String>> fields = new EnumMap<>(RegisterField.class);
        for (RegisterField field : RegisterField.values()) {
            fields.put(field, stored.getOrDefault(field.key(), List.of()));
        }
        return new EntryContent(fields);
    }
}
