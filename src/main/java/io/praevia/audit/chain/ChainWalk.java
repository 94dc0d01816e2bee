package io.praevia.audit.chain;

import io.praevia.kernel.text.Message;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads chains one after the other, with the words beside them, in two ordered scans, and judges each. */
public final class ChainWalk {

    private static final int FETCH = 2_000;
    private static final String ENTRIES = """
            select e.subject, e.seq, e.at, e.actor, e.action, e.payload, e.previous, e.hash, l.leaf, l.hash as leaf_hash,
                   l.leaf is null and exists (select from audit_waiting w where w.subject = e.subject and w.seq = e.seq)
                       as waits,
                   c.last_seq, c.last_hash
              from audit_entry e left join audit_leaf l on l.subject = e.subject and l.seq = e.seq
                   left join audit_chain c on c.subject = e.subject\s""";
    private static final String WORDS = "select subject, seq, field, salt, value from audit_personal p ";

    private final Iterator<Word> words;
    private final List<Broken> broken = new ArrayList<>();
    private @Nullable Word ahead;
    private @Nullable UUID subject;
    private @Nullable ChainCheck chain;
    private ChainCheck.@Nullable Head head;
    private long entries;
    private long placed;
    private int chains;

    private ChainWalk(Iterator<Word> words) {
        this.words = words;
        advance();
    }

    /** Walks one chain, or all. */
    public static Outcome run(JdbcClient jdbc, Optional<UUID> only) {
        String where = only.isPresent() ? "where %s.subject = :subject " : "";
        UUID one = only.orElse(new UUID(0, 0));
        try (Stream<Row> rows = jdbc
                        .sql(ENTRIES + where.formatted("e") + "order by e.subject, e.seq")
                        .param("subject", one)
                        .withFetchSize(FETCH)
                        .query(Row::of)
                        .stream();
                Stream<Word> words = jdbc
                        .sql(WORDS + where.formatted("p") + "order by subject, seq")
                        .param("subject", one)
                        .withFetchSize(FETCH)
                        .query(Word::of)
                        .stream()) {
            ChainWalk walk = new ChainWalk(words.iterator());
            rows.forEach(walk::next);
            walk.end();
            return new Outcome(walk.chains, walk.entries, walk.placed, walk.broken);
        }
    }

    private void next(Row row) {
        if (!row.entry().subject().equals(subject)) {
            end();
            subject = row.entry().subject();
            chain = new ChainCheck();
            head = row.head();
            chains++;
        }
        entries++;
        placed += row.place().leaf() == null ? 0 : 1;
        if (chain != null) {
            chain.next(row.entry(), beside(row.entry()), row.place());
        }
    }

    private void end() {
        if (chain != null && subject != null) {
            Optional<Message> problem = chain.problem().or(() -> chain.head(head));
            problem.ifPresent(words -> broken.add(new Broken(subject, chain.at(), words)));
        }
    }

    /** Both scans come in the same order, so that the words of an entry are next when the entry is. */
    private Map<String, Commitment> beside(StoredEntry entry) {
        while (ahead != null && ahead.isBefore(entry)) {
            advance();
        }
        if (ahead == null || !ahead.isOf(entry)) {
            return Map.of();
        }
        Map<String, Commitment> found = new HashMap<>();
        while (ahead != null && ahead.isOf(entry)) {
            found.put(ahead.field(), ahead.commitment());
            advance();
        }
        return found;
    }

    private void advance() {
        ahead = words.hasNext() ? words.next() : null;
    }

    private record Row(StoredEntry entry, ChainCheck.Place place, ChainCheck.@Nullable Head head) {

        static Row of(ResultSet row, int n) throws SQLException {
            byte[] last = row.getBytes("last_hash");
            return new Row(
                    StoredEntry.of(row.getObject("subject", UUID.class), row),
                    new ChainCheck.Place(
                            row.getObject("leaf", Long.class), row.getBytes("leaf_hash"), row.getBoolean("waits")),
                    last == null ? null : new ChainCheck.Head(row.getLong("last_seq"), last));
        }
    }

    private record Word(UUID subject, long seq, String field, Commitment commitment) {

        static Word of(ResultSet row, int n) throws SQLException {
            return new Word(
                    row.getObject("subject", UUID.class),
                    row.getLong("seq"),
                    row.getString("field"),
                    new Commitment(row.getBytes("salt"), row.getString("value")));
        }

        /** In the database's order of ids, which is that of their bytes. */
        boolean isBefore(StoredEntry entry) {
            int high = Long.compareUnsigned(
                    subject.getMostSignificantBits(), entry.subject().getMostSignificantBits());
            int low = Long.compareUnsigned(
                    subject.getLeastSignificantBits(), entry.subject().getLeastSignificantBits());
            return high < 0 || (high == 0 && (low < 0 || (low == 0 && seq < entry.seq())));
        }

        boolean isOf(StoredEntry entry) {
            return seq == entry.seq() && subject.equals(entry.subject());
        }
    }

    /**
     * Where a chain breaks.
     *
     * @param seq the first entry that does not hold
     * @param problem what is wrong with it, in a sentence
     */
    public record Broken(UUID subject, long seq, Message problem) {}

    /**
     * What was walked.
     *
     * @param placed entries that have a place in the log
     * @param broken the first problem of each chain that does not hold
     */
    public record Outcome(int chains, long entries, long placed, List<Broken> broken) {}
}
