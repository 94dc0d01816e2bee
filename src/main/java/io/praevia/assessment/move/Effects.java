package io.praevia.assessment.move;

import io.praevia.kernel.AssessmentId;
import io.praevia.register.RegisterField;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a move to another version of the questionnaire would do to one assessment, in the reader's language.
 *
 * @param added questions that the older version does not have
 * @param gone questions that the newer version does not have; their answers stay in the history and stop counting
 * @param silent answers to questions that are then not asked any more
 * @param misfits answers that do not fit as they are
 * @param changed questions that read or count differently, as far as they are asked
 * @param open questions that are open only then, added or not
 * @param blocks rules of law that stop the assessment only then
 * @param register fields of the register whose content comes from elsewhere then
 * @param mark of what this was worked out from: versions of the questionnaire and of the answers
 */
public record Effects(
        AssessmentId assessment,
        int from,
        int to,
        List<Added> added,
        List<Given> gone,
        List<Given> silent,
        List<Misfit> misfits,
        List<Changed> changed,
        List<Open> open,
        List<Block> blocks,
        List<RegisterField> register,
        String mark) {

    /** Whether nothing that people notice would change. */
    public boolean none() {
        return added.isEmpty()
                && gone.isEmpty()
                && silent.isEmpty()
                && misfits.isEmpty()
                && changed.isEmpty()
                && open.isEmpty()
                && blocks.isEmpty()
                && register.isEmpty();
    }

    /** Added questions that are asked and have to be answered. */
    public long missing() {
        return added.stream().filter(Added::missing).count();
    }

    /** Questions that go although they have an answer. */
    public List<Given> answeredGone() {
        return gone.stream().filter(given -> !given.answer().isEmpty()).toList();
    }

    /** @param asked with the answers as they are @param missing has to be answered and is not */
    public record Added(String id, String label, String section, boolean asked, boolean missing) {}

    /** A question and its answer as it reads, empty when there is none. */
    public record Given(String id, String label, String answer) {}

    /** @param was as it reads now @param keeps as it reads then, empty when it is taken out @param lost what of it is left behind */
    public record Misfit(String id, String label, String was, String keeps, List<String> lost) {}

    /** @param before the older label, empty when it is the same */
    public record Changed(String id, String label, String before, Set<What> what) {}

    /** A question that then needs an answer. */
    public record Open(String id, String label, String section) {}

    /** A rule of law that is then not met. */
    public record Block(String id, String message, String law) {}

    /** What of a question changes. */
    public enum What {
        WORDS,
        OPTIONS,
        REQUIRED,
        CONDITION,
        DEPARTMENTS;

        /** The key in messages and in the interface. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
