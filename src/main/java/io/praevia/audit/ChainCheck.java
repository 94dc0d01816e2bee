package io.praevia.audit;

import io.praevia.audit.AuditVerifier.StoredHead;
import io.praevia.kernel.text.Message;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Walks one chain from its first entry and stops judging at the first that does not hold. */
final class ChainCheck {

    private final PersonalParts personal;
    private byte[] last = Hashes.START;
    private long seq;
    private @Nullable Message problem;

    ChainCheck(PersonalParts personal) {
        this.personal = personal;
    }

    void next(StoredEntry entry) {
        if (problem == null) {
            problem = judge(entry);
            seq = problem == null ? entry.seq() : Math.min(entry.seq(), seq + 1);
            last = entry.hash();
        }
    }

    Optional<Message> problem() {
        return Optional.ofNullable(problem);
    }

    /** The entry at which the walk stands or stopped. */
    long at() {
        return seq;
    }

    /** Compares the end of the walk with what the chain's row remembers. */
    Optional<Message> head(Optional<StoredHead> head) {
        if (head.isEmpty()) {
            return Optional.of(Message.of("audit.broken.head"));
        }
        if (head.get().seq() > seq) {
            return Optional.of(Message.of("audit.broken.end", seq, head.get().seq()));
        }
        return Arrays.equals(head.get().hash(), last) && head.get().seq() == seq
                ? Optional.empty()
                : Optional.of(Message.of("audit.broken.last"));
    }

    private @Nullable Message judge(StoredEntry entry) {
        if (entry.seq() != seq + 1) {
            return Message.of("audit.broken.missing", seq + 1);
        }
        if (!Arrays.equals(entry.hash(), Hashes.chain(entry.previous(), entry.payload()))) {
            return Message.of("audit.broken.changed", entry.seq());
        }
        if (!Arrays.equals(entry.previous(), last)) {
            return Message.of("audit.broken.order", entry.seq());
        }
        if (!entry.columnsMatch()) {
            return Message.of("audit.broken.columns", entry.seq());
        }
        return words(entry);
    }

    /** Erased words are fine; changed or added ones are not. */
    private @Nullable Message words(StoredEntry entry) {
        boolean changed = personal.of(entry.seq()).entrySet().stream()
                .anyMatch(part ->
                        !part.getValue().hash().equals(entry.commitments().get(part.getKey())));
        return changed ? Message.of("audit.broken.words", entry.seq()) : null;
    }
}
