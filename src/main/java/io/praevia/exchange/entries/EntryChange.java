package io.praevia.exchange.entries;

import io.praevia.kernel.Refused;
import io.praevia.kernel.Words;
import io.praevia.register.EntryContent;
import io.praevia.register.RegisterField;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An entry as it shall be from now on; {@code department} for a new one only. */
@Schema(name = "RegisterChange")
record EntryChange(
        @Nullable String name,

        @Schema(description = "Key of the department; only when you add an entry") @Nullable
        String department,

        @Nullable Map<String, @Nullable List<@Nullable String>> content,

        @Schema(description = "Why it is added or changed") @Nullable
        String reason,

        @Schema(description = "The version that you change; not when you add an entry") @Nullable
        Integer basedOn) {

    private static final int MOST_LINES = 200;

    /** @throws Refused.Invalid if a field is not known or a text is too long */
    EntryContent checked() {
        Map<RegisterField, List<String>> fields = new EnumMap<>(RegisterField.class);
        if (content != null) {
            content.forEach((key, lines) -> fields.put(field(key), clean(key, lines)));
        }
        return new EntryContent(fields);
    }

    private static RegisterField field(String key) {
        return Arrays.stream(RegisterField.values())
                .filter(field -> field.key().equals(key))
                .findFirst()
                .orElseThrow(
                        () -> new Refused.Invalid("content." + key, "api.refused.field", String.join(", ", keys())));
    }

    private static List<String> keys() {
        return Arrays.stream(RegisterField.values()).map(RegisterField::key).toList();
    }

    private static List<String> clean(String key, @Nullable List<@Nullable String> lines) {
        List<String> clean = new ArrayList<>();
        for (String line : lines == null ? List.<String>of() : lines) {
            String words = Words.optional("content." + key, line, Words.TEXT);
            if (!words.isEmpty()) {
                clean.add(words);
            }
        }
        if (clean.size() > MOST_LINES) {
            throw new Refused.Invalid("content." + key, "api.refused.lines", MOST_LINES);
        }
        return clean;
    }
}
