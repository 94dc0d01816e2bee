package io.praevia.audit.chain;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** An entry as the database holds it: columns for reading, the payload for proof. */
public record StoredEntry(
        UUID subject,
        long seq,
        Instant at,
        @Nullable UUID actor,
        String action,
        byte[] payload,
        byte[] previous,
        byte[] hash) {

    private static final JsonMapper JSON = new JsonMapper();

    /** Reads the columns that are named like the components. */
    public static StoredEntry of(UUID subject, ResultSet row) throws SQLException {
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
    public Map<String, Object> fields() {
        try {
            return JSON.readValue(payload, Map.class);
        } catch (JacksonException e) {
            return Map.of();
        }
    }

    /** True if the columns say what the payload says; canonical payloads are compared without being parsed. */
    public boolean columnsMatch() {
        String who = actor == null ? "" : actor.toString();
        String begin = "{\"action\":\"" + action + "\",\"actor\":\"" + who + "\",\"at\":\"" + at + "\",\"facts\":{";
        String end = "},\"seq\":\"" + seq + "\",\"subject\":\"" + subject + "\"}";
        return (beginsWith(begin.getBytes(StandardCharsets.UTF_8)) && endsWith(end.getBytes(StandardCharsets.UTF_8)))
                || parsedMatch(who);
    }

    private boolean parsedMatch(String who) {
        Map<String, Object> fields = fields();
        return action.equals(fields.get("action"))
                && who.equals(fields.get("actor"))
                && at.toString().equals(fields.get("at"))
                && Long.toString(seq).equals(fields.get("seq"))
                && subject.toString().equals(fields.get("subject"));
    }

    private boolean beginsWith(byte[] begin) {
        return payload.length > begin.length && Arrays.equals(payload, 0, begin.length, begin, 0, begin.length);
    }

    private boolean endsWith(byte[] end) {
        int from = payload.length - end.length;
        return from > 0 && Arrays.equals(payload, from, payload.length, end, 0, end.length);
    }

    @SuppressWarnings("unchecked")
    public Map<String, String> facts() {
        return (Map<String, String>) fields().getOrDefault("facts", Map.of());
    }

    @SuppressWarnings("unchecked")
    public Map<String, String> commitments() {
        return (Map<String, String>) fields().getOrDefault("personal", Map.of());
    }
}
