package io.praevia.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** An entry as the database holds it: columns for reading, the payload for proof. */
record StoredEntry(
        UUID subject,
        long seq,
        Instant at,
        @Nullable UUID actor,
        String action,
        byte[] payload,
        byte[] previous,
        byte[] hash) {

    private static final JsonMapper JSON = new JsonMapper();

    static StoredEntry of(UUID subject, ResultSet row) throws SQLException {
        return new StoredEntry(
                subject,
                row.getLong("seq"),
                row.getTimestamp("at").toInstant(),
                row.getObject("actor", UUID.class),
                row.getString("action"),
                row.getBytes("payload"),
                row.getBytes("previous"),
                row.getBytes("hash"));
    }

    /** The payload's fields, empty when it is no JSON. */
    @SuppressWarnings("unchecked")
    Map<String, Object> fields() {
        try {
            return JSON.readValue(payload, Map.class);
        } catch (JacksonException e) {
            return Map.of();
        }
    }

    /** True if the columns say what the payload says. */
    boolean columnsMatch() {
        Map<String, Object> fields = fields();
        return action.equals(fields.get("action"))
                && (actor == null ? "" : actor.toString()).equals(fields.get("actor"))
                && at.toString().equals(fields.get("at"))
                && Long.toString(seq).equals(fields.get("seq"))
                && subject.toString().equals(fields.get("subject"));
    }

    @SuppressWarnings("unchecked")
    Map<String, String> facts() {
        return (Map<String, String>) fields().getOrDefault("facts", Map.of());
    }

    @SuppressWarnings("unchecked")
    Map<String, String> commitments() {
        return (Map<String, String>) fields().getOrDefault("personal", Map.of());
    }
}
