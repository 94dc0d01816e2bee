package io.praevia.renewal;

import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.EntryId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.text.Message;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * One round of asking whether the approval of a register entry still holds; an entry has at most one that has not ended.
 *
 * @param assessment the approval that is looked at again
 * @param reviewOn the day on which it is asked without any other cause
 * @param confirmedLines what of the causes the owner said still holds, by {@link Cause#lines}
 * @param missing what the privacy office missed in the last answer
 * @param next the assessment that began because something changed
 * @param version counts answers and causes, so that nobody answers what they did not see
 */
public record Renewal(
        UUID id,
        EntryId entry,
        AssessmentId assessment,
        State state,
        Optional<LocalDate> reviewOn,
        Instant createdAt,
        Optional<Instant> askedAt,
        String reason,
        List<String> confirmedLines,
        Optional<Stamp> answered,
        String missing,
        Optional<Stamp> confirmed,
        Optional<LocalDate> nextReview,
        Optional<AssessmentId> next,
        Optional<Instant> endedAt,
        int version,
        List<Cause> causes) {

    /** The page of the round. */
    public String href() {
        return "/assessments/" + assessment + "/renewals/" + id;
    }

    /** Everything in the causes that somebody has to say holds, each once. */
    public List<String> lines() {
        return causes.stream()
                .flatMap(cause -> cause.lines().stream())
                .distinct()
                .toList();
    }

    /** Where a round is. */
    public enum State {
        /** For its day or another cause. */
        WAITING,
        /** The owner says whether anything material has changed. */
        ASKED,
        /** Nothing has; the privacy office confirms it. */
        ANSWERED,
        /** Something has; a new assessment runs. */
        REASSESSING,
        CONFIRMED,
        REPLACED;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public Message label() {
            return Message.of("renewal.state." + key());
        }

        static State of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * Why it is asked.
     *
     * @param source what makes two causes the same one: a day, a version of the entry, {@code dpia:4}, {@code screening:3}
     * @param by who noted it; empty for what the clock did
     * @param words what happened, or why it was called for
     * @param lines questions ({@code legal_basis}) and tables ({@code rule:screening}) that it touches
     */
    public record Cause(
            UUID id,
            Kind kind,
            String source,
            Instant at,
            Optional<PersonId> by,
            String words,
            Optional<LocalDate> happenedOn,
            String reportedBy,
            List<String> lines) {

        /** The version at the end of a source such as {@code dpia:4}. */
        public int number() {
            return Integer.parseInt(source.substring(source.indexOf(':') + 1));
        }

        /** The name at the beginning of a source such as {@code screening:3}. */
        public String name() {
            return source.substring(0, Math.max(0, source.indexOf(':')));
        }
    }

    /** What makes somebody ask. */
    public enum Kind {
        DATE,
        ENTRY,
        INCIDENT,
        QUESTIONNAIRE,
        RULE;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public Message label() {
            return Message.of("renewal.cause." + key());
        }

        /** @throws IllegalArgumentException if there is no such kind */
        public static Kind of(String key) {
            return Arrays.stream(values())
                    .filter(kind -> kind.key().equals(key))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("Unknown cause " + key));
        }
    }

    /** Who did something, and when. */
    public record Stamp(PersonId by, Instant at) {}
}
