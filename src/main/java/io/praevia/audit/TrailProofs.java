package io.praevia.audit;

import io.praevia.audit.log.CheckpointStore;
import io.praevia.audit.log.LogKeys;
import io.praevia.audit.log.LogStore;
import io.praevia.audit.merkle.MerkleTree;
import io.praevia.audit.note.Checkpoint;
import io.praevia.audit.proof.TrailProof;
import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Makes proofs that leave the installation, and compares those that come back with the log as it is now. */
@Service
public class TrailProofs {

    private static final String ABOUT =
            "Entries of the trail that tell of this decision. Each payload with the hash before"
                    + " it gives the entry's hash: SHA-256(previous, payload). With path it gives the root in the checkpoint"
                    + " (RFC 9162), which one of the keys signed (c2sp.org/tlog-checkpoint).";

    private final JdbcClient jdbc;
    private final LogStore store;
    private final LogKeys keys;
    private final CheckpointStore checkpoints;
    private final Anchors anchors;

    TrailProofs(JdbcClient jdbc, LogStore store, LogKeys keys, CheckpointStore checkpoints, Anchors anchors) {
        this.jdbc = jdbc;
        this.store = store;
        this.keys = keys;
        this.checkpoints = checkpoints;
        this.anchors = anchors;
    }

    /**
     * Proves what committed entries with these actions an assessment has, by the earliest checkpoint over them, or by a new
     * one.
     *
     * @throws Refused.Conflict if there is none, or no checkpoint can be signed
     */
    @Allowed.Internal
    public TrailProof prove(AssessmentId assessment, Collection<String> actions) {
        List<Entry> entries = placed(assessment, actions);
        if (entries.isEmpty() || checkpoints.covering(last(entries)).isEmpty()) {
            anchors.sign();
            entries = placed(assessment, actions);
        }
        if (entries.isEmpty()) {
            throw new Refused.Conflict("audit.refused.empty");
        }
        CheckpointStore.Signed signed = checkpoints.covering(last(entries)).orElseThrow();
        MerkleTree tree = store.tree();
        return new TrailProof(
                ABOUT,
                keys.all().stream().map(period -> period.key().text()).toList(),
                signed.note(),
                entries.stream()
                        .map(entry -> TrailProof.Proven.of(
                                entry.leaf(),
                                entry.previous(),
                                entry.payload(),
                                tree.inclusion(entry.leaf(), signed.size())))
                        .toList());
    }

    /** How the log as it is now stands to a checkpoint from outside. */
    @Allowed.Anyone
    public Comparison compare(Checkpoint outside) {
        List<LogKeys.Period> all = keys.all();
        if (all.isEmpty() || !all.get(0).key().name().equals(outside.origin())) {
            return Comparison.OTHER_LOG;
        }
        boolean begins = outside.size() <= store.size()
                && Arrays.equals(outside.root(), store.tree().root(outside.size()));
        return begins ? Comparison.SAME : Comparison.CONTRADICTED;
    }

    private List<Entry> placed(AssessmentId assessment, Collection<String> actions) {
        anchors.place();
        return jdbc.sql("""
                        select l.leaf, e.previous, e.payload from audit_entry e join audit_leaf l using (subject, seq)
                         where e.subject = :subject and e.action in (:actions) order by l.leaf""")
                .param("subject", assessment.value())
                .param("actions", actions)
                .query(Entry.class)
                .list();
    }

    private static long last(List<Entry> entries) {
        return entries.get(entries.size() - 1).leaf() + 1;
    }

    private record Entry(long leaf, byte[] previous, byte[] payload) {}

    /** What a comparison finds. */
    public enum Comparison {
        /** The log begins with exactly those entries. */
        SAME,
        /** The checkpoint names another log. */
        OTHER_LOG,
        /** The log should begin with those entries and does not. */
        CONTRADICTED
    }
}
