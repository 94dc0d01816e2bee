package io.praevia.record;

import io.praevia.audit.TrailEvidence;
import io.praevia.kernel.text.Message;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Holds sealed files, and the register's links to them, against the entries that told of the sealing. */
@Component
public class SealedEvidence implements TrailEvidence {

    private final JdbcClient jdbc;

    public SealedEvidence(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String action() {
        return RecordEvent.ACTION;
    }

    /** The file is hashed where it lies. */
    @Override
    public List<Message> differences(UUID subject, Map<String, String> facts) {
        return jdbc.sql("""
                        select r.id, r.reference, r.sha256, encode(sha256(r.pdf), 'hex') as actual,
                               d.record_id, d.sha256 as linked, d.entry_id
                          from record r left join register_document d on d.assessment_id = r.assessment_id
                         where r.assessment_id = ?""")
                .param(subject)
                .query(Kept::of)
                .optional()
                .map(kept -> kept.differences(facts))
                .orElseGet(() -> List.of(Message.of("record.evidence.gone", subject.toString())));
    }

    @Override
    public List<Message> untold(long told) {
        long records = jdbc.sql("select count(*) from record").query(Long.class).single();
        long links = jdbc.sql("select count(*) from register_document d left join record r"
                        + " on r.assessment_id = d.assessment_id and r.id = d.record_id where r.id is null")
                .query(Long.class)
                .single();
        List<Message> problems = new ArrayList<>();
        if (records > told) {
            problems.add(Message.of("record.evidence.untold", records, told));
        }
        if (links > 0) {
            problems.add(Message.of("record.evidence.link-nowhere", links));
        }
        return problems;
    }

    private record Kept(
            UUID id,
            String reference,
            String sha256,
            String actual,
            @Nullable UUID linkedRecord,
            @Nullable String linkedHash,
            @Nullable UUID entry) {

        static Kept of(ResultSet row, int n) throws SQLException {
            return new Kept(
                    row.getObject("id", UUID.class),
                    row.getString("reference"),
                    row.getString("sha256"),
                    row.getString("actual"),
                    row.getObject("record_id", UUID.class),
                    row.getString("linked"),
                    row.getObject("entry_id", UUID.class));
        }

        List<Message> differences(Map<String, String> facts) {
            List<Message> problems = new ArrayList<>();
            String sealed = facts.getOrDefault("sha256", "");
            if (!id.toString().equals(facts.get("record")) || !sealed.equals(sha256) || !sealed.equals(actual)) {
                problems.add(Message.of("record.evidence.file", reference, sealed));
            }
            if (!linkHolds(sealed, Optional.ofNullable(facts.get(RecordEvent.ENTRY)))) {
                problems.add(Message.of("record.evidence.link", reference));
            }
            return problems;
        }

        /** Entries of earlier versions do not name the register's entry. */
        private boolean linkHolds(String sealed, Optional<String> told) {
            if (linkedRecord == null || entry == null) {
                return told.isEmpty();
            }
            return linkedRecord.equals(id)
                    && sealed.equals(linkedHash)
                    && told.map(entry.toString()::equals).orElse(true);
        }
    }
}
