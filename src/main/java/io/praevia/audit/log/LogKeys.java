package io.praevia.audit.log;

import io.praevia.audit.chain.StoredEntry;
import io.praevia.audit.note.LogKey;
import io.praevia.audit.note.SignedNote;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The public keys that signed for the log, each with the size of the log from which it does. */
@Component
public class LogKeys {

    /** The action of the entry by which a key takes over. */
    static final String ROTATED = "log.key-rotated";

    private final JdbcClient jdbc;
    private final Clock clock;

    public LogKeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Oldest first; empty while the log has not begun. */
    public List<Period> all() {
        return jdbc.sql("""
                        select k.number, k.public_key, k.created_at, l.leaf, e.subject, e.seq, e.at, e.actor, e.action,
                               e.payload, e.previous, e.hash
                          from audit_log_key k left join audit_entry e using (subject, seq)
                               left join audit_leaf l on l.subject = k.subject and l.seq = k.seq
                         order by k.number""").query(LogKeys::period).list();
    }

    /** The key that signs from now on. */
    Optional<Period> newest() {
        List<Period> all = all();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** The key in force when the log had so many entries. */
    static Optional<Period> at(List<Period> periods, long size) {
        return periods.stream().filter(period -> period.from() <= size).reduce((older, newer) -> newer);
    }

    void add(int number, LogKey key, @Nullable UUID subject, @Nullable Long seq) {
        jdbc.sql("insert into audit_log_key (number, public_key, subject, seq, created_at) values (?, ?, ?, ?, ?)")
                .params(number, key.text(), subject, seq, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Period period(ResultSet row, int n) throws SQLException {
        int number = row.getInt("number");
        UUID subject = row.getObject("subject", UUID.class);
        Long leaf = row.getObject("leaf", Long.class);
        long from = number == 1 ? 0 : leaf == null ? Long.MAX_VALUE : leaf + 1;
        Optional<SignedNote> told = subject == null ? Optional.empty() : told(StoredEntry.of(subject, row));
        return new Period(
                number,
                LogKey.parse(row.getString("public_key")),
                row.getTimestamp("created_at").toInstant(),
                from,
                told);
    }

    /** The note in the entry that tells of the rotation. */
    private static Optional<SignedNote> told(StoredEntry entry) {
        try {
            return Optional.ofNullable(entry.facts().get("note"))
                    .filter(note -> entry.action().equals(ROTATED))
                    .map(SignedNote::parse);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * A key and when it signs.
     *
     * @param from the smallest log that it signs; the largest number while its entry waits for a place
     * @param told the note by which it took over, empty for the first
     */
    public record Period(int number, LogKey key, Instant since, long from, Optional<SignedNote> told) {

        /** True for the first key, and for one that the key before it handed over to. */
        public boolean follows(@Nullable Period before) {
            if (before == null) {
                return number == 1;
            }
            return told.filter(note -> note.text().equals(handover(before.key(), key)))
                    .filter(note -> note.isSignedBy(before.key()) && note.isSignedBy(key))
                    .isPresent();
        }
    }

    /** What both keys sign. */
    static String handover(LogKey old, LogKey next) {
        return old.name() + "\nThe key of this log changes.\nFrom " + old.text() + "\nTo " + next.text() + "\n";
    }
}
