package io.praevia.audit;

import io.praevia.audit.AuditVerifier.StoredHead;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Walks one chain from its first entry and stops judging at the first that does not hold. */
final class ChainCheck {

    private final PersonalParts personal;
    private byte[] last = Hashes.START;
    private long seq;
    private @Nullable String problem;

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

    Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    /** The entry at which the walk stands or stopped. */
    long at() {
        return seq;
    }

    /** Compares the end of the walk with what the chain's row remembers. */
    Optional<String> head(Optional<StoredHead> head) {
        if (head.isEmpty()) {
            return Optional.of("The chain has entries but its head is gone.");
        }
        if (head.get().seq() > seq) {
            return Optional.of("Entries after number %d are missing; the chain reached %d."
                    .formatted(seq, head.get().seq()));
        }
        return Arrays.equals(head.get().hash(), last) && head.get().seq() == seq
                ? Optional.empty()
                : Optional.of("The last entry is not the one that the chain's head names.");
    }

    private @Nullable String judge(StoredEntry entry) {
        if (entry.seq() != seq + 1) {
            return "Entry %d is missing.".formatted(seq + 1);
        }
        if (!Arrays.equals(entry.hash(), Hashes.chain(entry.previous(), entry.payload()))) {
            return "Entry %d was changed: its content does not give its hash.".formatted(entry.seq());
        }
        if (!Arrays.equals(entry.previous(), last)) {
            return "Entry %d does not follow the entry before it.".formatted(entry.seq());
        }
        if (!entry.columnsMatch()) {
            return "Entry %d reads differently from what was sealed: time, person or action was changed."
                    .formatted(entry.seq());
        }
        return words(entry);
    }

    /** Erased words are fine; changed or added ones are not. */
    private @Nullable String words(StoredEntry entry) {
        boolean changed = personal.of(entry.seq()).entrySet().stream()
                .anyMatch(part ->
                        !part.getValue().hash().equals(entry.commitments().get(part.getKey())));
        return changed ? "The words beside entry %d were changed.".formatted(entry.seq()) : null;
    }
}
