package io.praevia.audit;

import io.praevia.audit.log.CheckpointStore;
import io.praevia.audit.log.LogKeyFile;
import io.praevia.audit.log.LogKeys;
import io.praevia.audit.log.LogStore;
import io.praevia.audit.merkle.TreeHash;
import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Tells how far the trail is logged, checked and anchored, and proves single entries. */
@Service
public class Checkpoints {

    private final JdbcClient jdbc;
    private final LogStore store;
    private final CheckpointStore checkpoints;
    private final LogKeys keys;
    private final LogKeyFile keyFile;
    private final Optional<MailedAnchors> mails;

    Checkpoints(
            JdbcClient jdbc,
            LogStore store,
            CheckpointStore checkpoints,
            LogKeys keys,
            LogKeyFile keyFile,
            Optional<MailedAnchors> mails) {
        this.jdbc = jdbc;
        this.store = store;
        this.checkpoints = checkpoints;
        this.keys = keys;
        this.keyFile = keyFile;
        this.mails = mails;
    }

    /** How far everything is. */
    @Allowed.Internal
    public Standing standing() {
        return new Standing(
                store.size(),
                store.waiting(),
                VerificationStore.newest(jdbc)
                        .map(one -> new Verified(one.at(), one.placed(), one.anchored(), one.problems())),
                checkpoints.kept().map(kept -> new Copy(kept.size(), kept.at(), kept.place())),
                mails.flatMap(MailedAnchors::newest)
                        .map(mail -> new Copy(mail.size(), mail.at(), String.join(", ", mail.to()))),
                keyFile.isEvaluation());
    }

    /** Newest first, over fewer than {@code before} entries. */
    @Allowed.TrailReader
    public List<Signed> list(long before, int limit) {
        return checkpoints.list(before, limit).stream()
                .map(one -> new Signed(one.size(), one.note(), one.at()))
                .toList();
    }

    /** The checkpoint over so many entries, or the newest. */
    @Allowed.TrailReader
    public Signed get(Optional<Long> size) {
        return size.map(checkpoints::of)
                .orElseGet(checkpoints::newest)
                .map(one -> new Signed(one.size(), one.note(), one.at()))
                .orElseThrow(() -> new Refused.NotFound("audit.refused.no-checkpoint"));
    }

    /** Every public key that signed, oldest first. */
    @Allowed.TrailReader
    public List<Key> keys() {
        return keys.all().stream()
                .map(one -> new Key(one.key().text(), one.since(), one.from()))
                .toList();
    }

    /** That an entry, by its place from 0, is in the log of a checkpoint's size. */
    @Allowed.TrailReader
    public Inclusion inclusion(long leaf, long size) {
        if (leaf < 0 || leaf >= size || size > store.size()) {
            throw new Refused.NotFound("audit.refused.no-entry");
        }
        return new Inclusion(
                leaf,
                size,
                TreeHash.leaf(hash(leaf)),
                store.tree().inclusion(leaf, size),
                store.tree().root(size));
    }

    /** That the log of the one size begins with the log of the other. */
    @Allowed.TrailReader
    public List<byte[]> consistency(long earlier, long size) {
        if (earlier < 1 || earlier > size || size > store.size()) {
            throw new Refused.NotFound("audit.refused.no-entry");
        }
        return store.tree().consistency(earlier, size);
    }

    /** The place, from 0, of an entry of an assessment's chain; empty while it waits for one. */
    @Allowed.TrailReader
    public Optional<Long> placeOf(Optional<AssessmentId> assessment, long seq) {
        return store.leafOf(assessment.map(AssessmentId::value).orElse(Trail.ORGANISATION), seq);
    }

    private byte[] hash(long leaf) {
        return jdbc.sql("select e.hash from audit_leaf l join audit_entry e using (subject, seq) where l.leaf = ?")
                .param(leaf)
                .query(byte[].class)
                .optional()
                .orElseThrow(() -> new Refused.NotFound("audit.refused.no-entry"));
    }

    /** A signed checkpoint; {@code note} is its text with signatures. */
    public record Signed(long size, String note, Instant at) {}

    /** A public key; {@code from} is the smallest log that it signs. */
    public record Key(String text, Instant since, long from) {}

    /** A proof of an entry; see RFC 9162, section 2.1.3. */
    public record Inclusion(long leaf, long size, byte[] leafHash, List<byte[]> path, byte[] root) {}

    /**
     * How far everything is, in entries of the log.
     *
     * @param waiting committed entries without a place
     * @param evaluation whether Praevia made the key by itself
     */
    public record Standing(
            long size,
            long waiting,
            Optional<Verified> verified,
            Optional<Copy> filed,
            Optional<Copy> mailed,
            boolean evaluation) {

        /** The largest checkpoint that is outside the database, and since when; mail first. */
        public Optional<Copy> anchored() {
            long file = filed.map(Copy::size).orElse(0L);
            return mailed.filter(mail -> mail.size() >= file).or(() -> filed).or(() -> mailed);
        }
    }

    /** The newest check of the whole trail. */
    public record Verified(Instant at, long size, long anchored, int problems) {}

    /** A checkpoint outside the database; {@code place} is a file's name, or who got the mail. */
    public record Copy(long size, Instant at, String place) {}
}
