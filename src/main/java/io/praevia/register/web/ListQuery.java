package io.praevia.register.web;

import io.praevia.register.RegisterEntries;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What to list, as the address says it; {@code after} and {@code before} are numbers of entries. */
public record ListQuery(
        @Nullable String q,
        @Nullable String department,
        @Nullable String status,
        @Nullable String role,
        @Nullable String basis,
        @Nullable String country,
        @Nullable String owner,
        @Nullable String shared,
        @Nullable Boolean uncovered,
        @Nullable Long after,
        @Nullable Long before) {

    /** What is no id is left out. */
    public RegisterEntries.Filter filter() {
        return new RegisterEntries.Filter(
                q == null ? "" : q,
                blankToNull(department),
                blankToNull(status),
                Boolean.TRUE.equals(uncovered),
                blankToNull(role),
                blankToNull(basis),
                blankToNull(country),
                id(owner),
                id(shared));
    }

    private static @Nullable String id(@Nullable String text) {
        return text != null && text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}") ? text : null;
    }

    /** The parts that narrow, by the names that the address uses. */
    public Map<String, String> parts() {
        RegisterEntries.Filter filter = filter();
        Map<String, String> parts = new LinkedHashMap<>();
        put(parts, "q", filter.words().strip());
        put(parts, "department", filter.department());
        put(parts, "status", filter.status());
        put(parts, "role", filter.role());
        put(parts, "basis", filter.basis());
        put(parts, "country", filter.country());
        put(parts, "owner", filter.owner());
        put(parts, "shared", filter.shared());
        put(parts, "uncovered", filter.withoutValidAssessment() ? "true" : null);
        return parts;
    }

    private static void put(Map<String, String> parts, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            parts.put(name, value);
        }
    }

    /** The address of these parts, such as {@code ?status=active}, empty for none. */
    public String query() {
        UriComponentsBuilder address = UriComponentsBuilder.newInstance();
        parts().forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        return parts().isEmpty() ? "" : address.encode().buildAndExpand(parts()).toUriString();
    }

    public boolean any() {
        return !parts().isEmpty();
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
