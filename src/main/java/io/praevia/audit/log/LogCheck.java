package io.praevia.audit.log;

import io.praevia.audit.log.CheckpointStore.Signed;
import io.praevia.audit.merkle.TreeGrowth;
import io.praevia.audit.note.Checkpoint;
import io.praevia.audit.note.LogKey;
import io.praevia.audit.note.SignedNote;
import io.praevia.kernel.text.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Grows the tree again, leaf by leaf, and holds every node, every checkpoint and every copy kept outside against it. */
public final class LogCheck {

    private static final int MOST = 20;
    private static final int FETCH = 5_000;

    private final List<Message> problems = new ArrayList<>();
    private final TreeGrowth tree = new TreeGrowth();
    private final List<LogKeys.Period> periods;
    private final OutsideCheck outside;
    private long lastSigned;

    private LogCheck(List<LogKeys.Period> periods, Outside outside) {
        this.periods = periods;
        this.outside = new OutsideCheck(periods, outside, problems);
    }

    /** Reads the whole log; the caller has opened a transaction, so that it is seen as it stands at one moment. */
    public static Outcome run(JdbcClient jdbc, LogKeys keys, CheckpointStore checkpoints, Outside outside) {
        LogCheck check = new LogCheck(keys.all(), outside);
        check.keys();
        check.grow(jdbc, checkpoints);
        check.outside.beyond(check.tree.size());
        return new Outcome(
                check.tree.size(),
                check.outside.anchored(),
                check.lastSigned,
                check.problems.subList(0, Math.min(MOST, check.problems.size())));
    }

    private void keys() {
        LogKeys.Period before = null;
        for (LogKeys.Period period : periods) {
            if (!period.follows(before)) {
                problems.add(Message.of("audit.log.rotation", period.key().id()));
            }
            before = period;
        }
    }

    private void grow(JdbcClient jdbc, CheckpointStore checkpoints) {
        try (Stream<Leaf> leaves = jdbc
                        .sql("select leaf, hash from audit_leaf order by leaf")
                        .withFetchSize(FETCH)
                        .query((row, n) -> new Leaf(row.getLong(1), row.getBytes(2)))
                        .stream();
                Stream<byte[]> nodes = jdbc
                        .sql("select hash from audit_node order by place")
                        .withFetchSize(FETCH)
                        .query((row, n) -> row.getBytes(1))
                        .stream();
                Stream<Signed> signed = checkpoints.all()) {
            Marks marks = new Marks(signed.iterator());
            Iterator<byte[]> stored = nodes.iterator();
            leaves.takeWhile(leaf -> next(leaf, stored)).forEach(leaf -> marks.reached());
            if (stored.hasNext() && problems.isEmpty()) {
                problems.add(Message.of("audit.log.node", tree.size()));
            }
            marks.rest();
        }
    }

    private boolean next(Leaf leaf, Iterator<byte[]> stored) {
        if (leaf.number() != tree.size()) {
            problems.add(Message.of("audit.log.gap", tree.size() + 1));
            return false;
        }
        boolean[] fits = {true};
        tree.add(leaf.hash(), hash -> fits[0] &= stored.hasNext() && Arrays.equals(hash, stored.next()));
        if (!fits[0]) {
            problems.add(Message.of("audit.log.node", tree.size()));
        }
        return fits[0];
    }

    /** The stored checkpoints on the way, smallest first. */
    private final class Marks {

        private final Iterator<Signed> signed;
        private Optional<Signed> ahead = Optional.empty();

        private Marks(Iterator<Signed> signed) {
            this.signed = signed;
            advance();
        }

        private void reached() {
            outside.reached(tree);
            while (ahead.isPresent() && ahead.get().size() <= tree.size()) {
                judge(ahead.get());
                advance();
            }
        }

        /** Checkpoints over more than there is. */
        private void rest() {
            ahead.ifPresent(one -> problems.add(Message.of("audit.log.beyond", one.size(), tree.size())));
        }

        private void advance() {
            ahead = signed.hasNext() ? Optional.of(signed.next()) : Optional.empty();
        }

        private void judge(Signed one) {
            lastSigned = one.size();
            try {
                Checkpoint said = one.checkpoint();
                if (!signedInTime(one.parsed(), said.size())) {
                    problems.add(Message.of("audit.log.signature", one.size()));
                } else if (said.size() != tree.size() || !Arrays.equals(said.root(), tree.root())) {
                    problems.add(Message.of("audit.log.checkpoint", one.size()));
                }
            } catch (IllegalArgumentException e) {
                problems.add(Message.of("audit.log.checkpoint", one.size()));
            }
        }

        private boolean signedInTime(SignedNote note, long size) {
            return LogKeys.at(periods, size)
                    .filter(period -> note.isSignedBy(period.key()))
                    .isPresent();
        }
    }

    private record Leaf(long number, byte[] hash) {}

    /**
     * What was kept outside the database.
     *
     * @param trusted the public key that somebody knows from elsewhere
     */
    public record Outside(List<SignedNote> notes, Optional<LogKey> trusted) {

        /** Nothing to compare with. */
        public static Outside nothing() {
            return new Outside(Collections.emptyList(), Optional.empty());
        }
    }

    /**
     * What was found.
     *
     * @param size entries that have a place
     * @param anchored the largest size at which a checkpoint from outside fits; 0 without any
     * @param signed the size of the newest checkpoint in the database
     */
    public record Outcome(long size, long anchored, long signed, List<Message> problems) {}
}
