package io.praevia.audit.web;

import io.praevia.audit.AuditLog;
import io.praevia.kernel.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.util.UriComponentsBuilder;

/** What an auditor asks for; days are whole days in UTC, both included. */
record TrailQuery(
        @Nullable String reference,
        @Nullable UUID person,
        @Nullable String action,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate from,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate until,

        @Nullable String after) {

    AuditLog.Filter filter() {
        return new AuditLog.Filter(
                blank(reference) ? null : reference.strip().toUpperCase(java.util.Locale.ROOT),
                Optional.ofNullable(person).map(PersonId::new),
                blank(action) ? null : action,
                from == null ? null : from.atStartOfDay().toInstant(ZoneOffset.UTC),
                until == null ? null : until.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    /** Where the page before this one ended; an unreadable place is the beginning. */
    AuditLog.@Nullable Place place() {
        try {
            String[] parts = after == null ? new String[0] : after.split("_");
            return parts.length == 3
                    ? new AuditLog.Place(Instant.parse(parts[0]), UUID.fromString(parts[1]), Long.parseLong(parts[2]))
                    : null;
        } catch (java.time.DateTimeException | IllegalArgumentException e) {
            return null;
        }
    }

    static String place(AuditLog.Place place) {
        return place.at() + "_" + place.subject() + "_" + place.seq();
    }

    /** The query as part of an address. */
    String words(String after) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("reference", reference);
        values.put("person", person);
        values.put("action", action);
        values.put("from", from);
        values.put("until", until);
        values.put("after", after);
        UriComponentsBuilder address = UriComponentsBuilder.newInstance();
        values.forEach((name, value) -> {
            if (value != null && !value.toString().isBlank()) {
                address.queryParam(name, "{" + name + "}");
            }
        });
        values.replaceAll((name, value) -> value == null ? "" : value);
        String query = address.encode().buildAndExpand(values).getQuery();
        return query == null ? "" : query;
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
