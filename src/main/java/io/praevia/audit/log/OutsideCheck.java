package io.praevia.audit.log;

import io.praevia.audit.merkle.TreeGrowth;
import io.praevia.audit.note.Checkpoint;
import io.praevia.audit.note.LogKey;
import io.praevia.audit.note.SignedNote;
import io.praevia.kernel.text.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/** Holds checkpoints that were kept outside against a tree that grows. */
public final class OutsideCheck {

    private final List<LogKeys.Period> periods;
    private final List<Message> problems;
    private final TreeMap<Long, List<Checkpoint>> ahead = new TreeMap<>();
    private long anchored;

    public OutsideCheck(List<LogKeys.Period> periods, LogCheck.Outside outside, List<Message> problems) {
        this.periods = periods;
        this.problems = problems;
        outside.notes().forEach(this::take);
        outside.trusted()
                .filter(key -> periods.stream().noneMatch(period -> period.key().equals(key)))
                .ifPresent(key -> problems.add(Message.of("audit.log.trust", key.id())));
    }

    /** The tree has grown by a leaf. */
    public void reached(TreeGrowth tree) {
        if (ahead.isEmpty() || ahead.firstKey() != tree.size()) {
            return;
        }
        for (Checkpoint one : ahead.pollFirstEntry().getValue()) {
            if (Arrays.equals(one.root(), tree.root())) {
                anchored = one.size();
            } else {
                problems.add(Message.of("audit.log.outside", one.size()));
            }
        }
    }

    /** The tree is complete. */
    public void beyond(long size) {
        if (!ahead.isEmpty()) {
            problems.add(Message.of("audit.log.outside-beyond", ahead.lastKey(), size));
        }
    }

    /** The largest size at which a checkpoint from outside fits. */
    public long anchored() {
        return anchored;
    }

    private void take(SignedNote note) {
        try {
            Checkpoint one = Checkpoint.parse(note.text());
            String origin = periods.isEmpty() ? "" : periods.get(0).key().name();
            LogKey signer =
                    LogKeys.at(periods, one.size()).map(LogKeys.Period::key).orElse(null);
            if (!one.origin().equals(origin)) {
                problems.add(Message.of("audit.log.origin", one.origin(), origin));
            } else if (signer == null || !note.isSignedBy(signer)) {
                problems.add(Message.of("audit.log.outside-key", one.size()));
            } else if (one.size() > 0) {
                ahead.computeIfAbsent(one.size(), size -> new ArrayList<>()).add(one);
            }
        } catch (IllegalArgumentException e) {
            problems.add(Message.of("audit.log.outside-unreadable"));
        }
    }
}
