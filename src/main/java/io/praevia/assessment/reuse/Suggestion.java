package io.praevia.assessment.reuse;

import io.praevia.questionnaire.AnswerValue;
import io.praevia.questionnaire.Question;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * An answer that was given elsewhere and waits for a person to confirm it here.
 *
 * @param lost labels of options, columns and lines that this question does not have
 */
public record Suggestion(Question question, AnswerValue value, Source source, List<String> lost) {

    /** The same suggestion with the question as the person reads it. */
    Suggestion reading(Question worded) {
        return new Suggestion(worded, value, source, lost);
    }

    /** Where answers come from. */
    public enum Kind {
        ASSESSMENT,
        REGISTER,
        FILE;

        /** The key that the database and message keys use. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * Where an answer comes from.
     *
     * @param id the assessment or register entry, empty for a file
     * @param name its reference, the entry's name, or the file's
     * @param at when it was given there
     */
    public record Source(Kind kind, Optional<UUID> id, String name, Instant at) {}

    /**
     * An answer that could not be carried over at all.
     *
     * @param label of the question, or its label there when it is not asked here
     */
    public record Lost(String label, List<String> parts, Source source) {}

    /** What a source offers for one question; {@code value} is empty when nothing of it fits. */
    record Found(String questionId, Optional<AnswerValue> value, List<String> lost, Source source) {}
}
