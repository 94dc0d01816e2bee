package io.praevia.audit.log;

import io.praevia.audit.merkle.MerkleTree;
import io.praevia.audit.merkle.TreeGrowth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Leaves and inner nodes of the log; what is written once stays. */
@Component
public class LogStore {

    private static final long LOCK = 0x70726165_6c6f67L;
    private static final int BATCH = 5_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    public LogStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Waits until nobody else writes to the log; released with the transaction. */
    void lock() {
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(?)) as locked")
                .param(LOCK)
                .query(Integer.class)
                .single();
    }

    /** False if somebody else writes to the log. */
    boolean tryLock() {
        return jdbc.sql("select pg_try_advisory_xact_lock(?)")
                .param(LOCK)
                .query(Boolean.class)
                .single();
    }

    /** How many entries have a place. */
    public long size() {
        return jdbc.sql("select coalesce(max(leaf) + 1, 0) from audit_leaf")
                .query(Long.class)
                .single();
    }

    /** How many committed entries have no place yet. */
    public long waiting() {
        return jdbc.sql("select count(*) from audit_waiting").query(Long.class).single();
    }

    /** The first entries that wait, at most a batch; those of one chain in the order of the chain. */
    List<Waiting> next() {
        return jdbc.sql("""
                        select w.id, w.subject, w.seq, e.hash from audit_waiting w join audit_entry e using (subject, seq)
                         order by w.id limit ?""").param(BATCH).query(Waiting.class).list();
    }

    /** Roots and proofs; each reads as many hashes as the tree is high, or twice that. */
    public MerkleTree tree() {
        return new MerkleTree(this::node);
    }

    byte[] node(int level, long index) {
        String sql = level == 0
                ? "select hash from audit_leaf where leaf = ?"
                : "select hash from audit_node where place = ?";
        return jdbc.sql(sql)
                .param(level == 0 ? index : TreeGrowth.place(level, index))
                .query(byte[].class)
                .single();
    }

    /** Where an entry stands, from 0; empty while it waits. */
    public Optional<Long> leafOf(UUID subject, long seq) {
        return jdbc.sql("select leaf from audit_leaf where subject = ? and seq = ?")
                .params(subject, seq)
                .query(Long.class)
                .optional();
    }

    /** Gives the entries the next places. */
    void append(long size, List<Waiting> entries) {
        TreeGrowth tree = new TreeGrowth(size, this::node);
        List<Object[]> leaves = new ArrayList<>();
        List<Object[]> nodes = new ArrayList<>();
        long place = TreeGrowth.fullNodes(size);
        for (Waiting entry : entries) {
            byte[] leaf = io.praevia.audit.merkle.TreeHash.leaf(entry.hash());
            leaves.add(new Object[] {tree.size(), entry.subject(), entry.seq(), leaf});
            List<byte[]> full = new ArrayList<>();
            tree.add(leaf, full::add);
            for (byte[] hash : full) {
                nodes.add(new Object[] {place++, hash});
            }
        }
        batches.batchUpdate("insert into audit_leaf (leaf, subject, seq, hash) values (?, ?, ?, ?)", leaves);
        batches.batchUpdate("insert into audit_node (place, hash) values (?, ?)", nodes);
        batches.batchUpdate(
                "delete from audit_waiting where id = ?",
                entries.stream().map(entry -> new Object[] {entry.id()}).toList());
    }

    /** An entry without a place. */
    record Waiting(long id, UUID subject, long seq, byte[] hash) {}
}
