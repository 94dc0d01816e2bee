package io.praevia.exchange.entries;

import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.Words;
import io.praevia.register.EntryContent;
import io.praevia.register.EntryFacts;
import io.praevia.register.EntryRole;
import io.praevia.register.RegisterField;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An entry as it shall be from now on; owner and review day stay when they are left out. */
@Schema(name = "RegisterChange")
record EntryChange(
        @Nullable String name,

        @Schema(description = "Key of the department; only when you add an entry") @Nullable
        String department,

        @Schema(description = "controller or processor; only when you add an entry") @Nullable
        String role,

        @Schema(description = "True for an entry that is not in use yet; only when you add an entry") @Nullable
        Boolean draft,

        @Schema(description = "Id of a person") @Nullable String owner,

        @Schema(description = "The day of the next review, such as 2027-12-31") @Nullable
        LocalDate reviewOn,

        @Nullable Map<String, @Nullable List<@Nullable String>> content,

        @Schema(description = "Why it is added or changed") @Nullable
        String reason,

        @Schema(description = "The version that you change; not when you add an entry") @Nullable
        Integer basedOn) {

    private static final int MOST_LINES = 200;

    /** What the body says, over what was there before. */
    EntryFacts facts(EntryFacts before) {
        return new EntryFacts(
                name == null ? "" : name,
                before.role(),
                before.department(),
                owner == null ? before.owner() : Optional.of(person(owner)),
                before.status(),
                reviewOn == null ? before.reviewOn() : reviewOn);
    }

    /** The facts of a new entry in this department. */
    EntryFacts facts(DepartmentId in) {
        EntryRole chosen = EntryRole.of(role == null ? "controller" : role)
                .orElseThrow(() -> new Refused.Invalid("role", "api.refused.role-of-entry"));
        String status = Boolean.TRUE.equals(draft) ? "draft" : "active";
        return facts(new EntryFacts("", chosen, in, Optional.empty(), status, null));
    }

    private static PersonId person(String id) {
        try {
            return PersonId.of(id);
        } catch (IllegalArgumentException e) {
            throw new Refused.Invalid("owner", "register.refused.owner");
        }
    }

    /** @throws Refused.Invalid if a field is not known or a text is too long */
    EntryContent checked() {
        Map<RegisterField, List<String>> fields = new EnumMap<>(RegisterField.class);
        if (content != null) {
            content.forEach((key, lines) -> fields.put(field(key), clean(key, lines)));
        }
        return new EntryContent(fields);
    }

    private static RegisterField field(String key) {
        return RegisterField.ofKey(key)
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
