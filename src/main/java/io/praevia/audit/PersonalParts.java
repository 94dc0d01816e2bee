package io.praevia.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The words that stand beside a chain: by entry and field. */
record PersonalParts(Map<Long, Map<String, Commitment>> byEntry) {

    static PersonalParts of(JdbcClient jdbc, UUID subject) {
        Map<Long, Map<String, Commitment>> found = new HashMap<>();
        jdbc.sql("select seq, field, salt, value from audit_personal where subject = ?")
                .param(subject)
                .withFetchSize(1_000)
                .query(row -> {
                    found.computeIfAbsent(row.getLong("seq"), seq -> new HashMap<>())
                            .put(row.getString("field"), new Commitment(row.getBytes("salt"), row.getString("value")));
                });
        return new PersonalParts(found);
    }

    Map<String, Commitment> of(long seq) {
        return byEntry.getOrDefault(seq, Map.of());
    }
}
