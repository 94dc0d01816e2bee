package io.praevia.audit.chain;

import io.praevia.audit.merkle.TreeHash;
import io.praevia.kernel.text.Message;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Walks one chain from its first entry and stops judging at the first that does not hold. */
public final class ChainCheck {

    private byte[] last = Hashes.START;
    private long seq;
    private long leaf = -1;
    private boolean waiting;
    private @Nullable Message problem;

    /** The next entry; {@code words} are those beside it, by field. */
    public void next(StoredEntry entry, Map<String, Commitment> words, Place place) {
        if (problem == null) {
            problem = judge(entry, words, place);
            seq = problem == null ? entry.seq() : Math.min(entry.seq(), seq + 1);
            last = entry.hash();
        }
    }

    public Optional<Message> problem() {
        return Optional.ofNullable(problem);
    }

    /** The entry at which the walk stands or stopped. */
    public long at() {
        return seq;
    }

    /** Compares the end of the walk with what the chain's row remembers. */
    public Optional<Message> head(@Nullable Head head) {
        if (head == null) {
            return Optional.of(Message.of("audit.broken.head"));
        }
        if (head.seq() > seq) {
            return Optional.of(Message.of("audit.broken.end", seq, head.seq()));
        }
        return Arrays.equals(head.hash(), last) && head.seq() == seq
                ? Optional.empty()
                : Optional.of(Message.of("audit.broken.last"));
    }

    private @Nullable Message judge(StoredEntry entry, Map<String, Commitment> words, Place place) {
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
        return changed(entry, words) ? Message.of("audit.broken.words", entry.seq()) : inLog(entry, place);
    }

    /** Places in the log grow along a chain, and only its newest entries may still wait for one. */
    private @Nullable Message inLog(StoredEntry entry, Place place) {
        if (place.leaf() == null) {
            waiting = true;
            return place.waits() ? null : Message.of("audit.broken.nowhere", entry.seq());
        }
        boolean grows = !waiting && place.leaf() > leaf;
        leaf = place.leaf();
        if (!grows) {
            return Message.of("audit.broken.between", entry.seq());
        }
        return Arrays.equals(place.hash(), TreeHash.leaf(entry.hash()))
                ? null
                : Message.of("audit.broken.log", entry.seq(), leaf + 1);
    }

    /** Erased words are fine; changed or added ones are not. */
    private static boolean changed(StoredEntry entry, Map<String, Commitment> words) {
        return !words.isEmpty()
                && words.entrySet().stream()
                        .anyMatch(part -> !part.getValue()
                                .hash()
                                .equals(entry.commitments().get(part.getKey())));
    }

    /**
     * What the chain's own row says about its end.
     *
     * @param hash of the last entry
     */
    public record Head(long seq, byte[] hash) {}

    /**
     * An entry's place in the log.
     *
     * @param leaf from 0; null while it has none
     * @param hash of the leaf, as the log holds it
     * @param waits whether it is listed to get one
     */
    public record Place(@Nullable Long leaf, byte @Nullable [] hash, boolean waits) {}
}
