package io.praevia.audit;

import io.praevia.audit.chain.ChainWalk;
import io.praevia.audit.log.LogCheck;
import io.praevia.kernel.text.Message;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The outcome of a check of the whole trail.
 *
 * @param broken the first problem of each chain that does not hold
 * @param problems of the log, of checkpoints, and of what entries tell of
 * @param placed entries that have a place in the log
 * @param anchored the first so many of them fit a checkpoint from outside; 0 without any
 */
public record TrailCheck(
        Instant at, int chains, long entries, List<Broken> broken, List<Message> problems, long placed, long anchored) {

    TrailCheck(Instant at, ChainWalk.Outcome walked, LogCheck.Outcome log, List<Message> problems) {
        this(
                at,
                walked.chains(),
                walked.entries(),
                walked.broken().stream().map(Broken::of).toList(),
                problems,
                log.size(),
                log.anchored());
    }

    /** Nothing contradicts anything; says nothing of what was taken off the end or rewritten as a whole. */
    public boolean holds() {
        return broken.isEmpty() && problems.isEmpty();
    }

    public Verdict verdict() {
        return !holds() ? Verdict.BROKEN : anchored == 0 ? Verdict.NOT_ANCHORED : Verdict.ANCHORED;
    }

    /** Every problem in a sentence, those of chains after the chain's subject. */
    public List<Message> sentences() {
        List<Message> all = new ArrayList<>();
        broken.forEach(one -> all.add(Message.of("audit.problem-of", one.name(), one.problem())));
        all.addAll(problems);
        return all;
    }

    /** How sure one can be. */
    public enum Verdict {
        /** It holds, and its beginning fits what was kept outside. */
        ANCHORED,
        /** It holds in itself; nothing from outside was there to compare. */
        NOT_ANCHORED,
        /** It does not hold. */
        BROKEN
    }

    /**
     * Where a chain breaks.
     *
     * @param seq the first entry that does not hold
     * @param problem what is wrong with it, in a sentence
     */
    public record Broken(UUID subject, long seq, Message problem) {

        static Broken of(ChainWalk.Broken one) {
            return new Broken(one.subject(), one.seq(), one.problem());
        }

        /** The chain in words. */
        Message name() {
            return subject.getMostSignificantBits() == 0
                    ? Message.of("audit.subject.organisation")
                    : Message.of("audit.subject.assessment", subject.toString());
        }
    }
}
