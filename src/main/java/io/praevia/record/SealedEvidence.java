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
        List<Kept> kept = jdbc.sql("""
                        select r.id, r.reference, r.sha256, encode(sha256(r.pdf), 'hex') as actual,
                               d.record_id, d.sha256 as linked, d.entry_id
                          from record r left join register_document d on d.assessment_id = r.assessment_id
                         where r.assessment_id = ?""").param(subject).query(Kept::of).list();
        return kept.isEmpty()
                ? List.of(Message.of("record.evidence.gone", subject.toString()))
                : differences(kept, facts);
    }

    private static List<Message> differences(List<Kept> kept, Map<String, String> facts) {
        List<Message> problems = new ArrayList<>();
        Kept record = kept.get(0);
        String sealed = facts.getOrDefault("sha256", "");
        if (!record.fileHolds(facts)) {
            problems.add(Message.of("record.evidence.file", record.reference(), sealed));
        }
        if (!linksHold(kept, sealed, Optional.ofNullable(facts.get(RecordEvent.ENTRY)))) {
            problems.add(Message.of("record.evidence.link", record.reference()));
        }
        return problems;
    }

    /** One link for each entry that the decision wrote. Entries of earlier versions do not name the register's entry. */
    private static boolean linksHold(List<Kept> kept, String sealed, Optional<String> told) {
        List<Kept> links = kept.stream().filter(link -> link.entry() != null).toList();
        return links.isEmpty()
                ? told.isEmpty()
                : links.stream().allMatch(link -> link.linkHolds(sealed))
                        && (told.isEmpty()
                                || links.stream().anyMatch(link -> told.get().equals(String.valueOf(link.entry()))));
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

        boolean fileHolds(Map<String, String> facts) {
            String sealed = facts.getOrDefault("sha256", "");
            return id.toString().equals(facts.get("record")) && sealed.equals(sha256) && sealed.equals(actual);
        }

        boolean linkHolds(String sealed) {
            return id.equals(linkedRecord) && sealed.equals(linkedHash);
        }
    }
}
