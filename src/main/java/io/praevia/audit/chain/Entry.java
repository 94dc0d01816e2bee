package io.praevia.audit.chain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One entry before it is written; its payload is canonical JSON (RFC 8785: sorted keys, strings only). */
public record Entry(
        UUID subject,
        long seq,
        Instant at,
        @Nullable UUID actor,
        String action,
        Map<String, String> facts,
        Map<String, Commitment> personal) {

    private static final JsonMapper JSON = new JsonMapper();

    /** The bytes that are hashed. */
    public byte[] payload() {
        Map<String, Object> fields = new TreeMap<>();
        fields.put("action", action);
        fields.put("actor", actor == null ? "" : actor.toString());
        fields.put("at", at.toString());
        fields.put("facts", new TreeMap<>(facts));
        fields.put("seq", Long.toString(seq));
        fields.put("subject", subject.toString());
        Map<String, String> commitments = new TreeMap<>();
        personal.forEach((field, commitment) -> commitments.put(field, commitment.hash()));
        fields.put("personal", commitments);
        return JSON.writeValueAsString(fields).getBytes(StandardCharsets.UTF_8);
    }
}
