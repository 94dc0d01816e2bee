package io.praevia.decision.consultation;

import io.praevia.kernel.PersonId;
import io.praevia.kernel.text.Message;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter to or from the supervisory authority; it is never changed, only struck.
 *
 * @param on the day that is written on it
 */
public record Letter(
        UUID id,
        Kind kind,
        String authority,
        LocalDate on,
        String subject,
        String text,
        Optional<File> file,
        PersonId by,
        Instant at,
        Optional<Struck> struck) {

    /** What the authority answered in an earlier round, and what was done with it, as a letter of the file. */
    static Letter answer(Consultation earlier, PersonId by, Instant at) {
        Consultation.Answer answer = earlier.answer().orElseThrow();
        StringBuilder text = new StringBuilder(answer.text());
        for (Consultation.Point point : earlier.points()) {
            text.append("\n%d. %s".formatted(point.number(), point.body()));
            point.handled()
                    .ifPresent(done ->
                            text.append("\n– %s: %s".formatted(done.done().label(), done.how())));
        }
        return new Letter(
                UUID.randomUUID(),
                Kind.RECEIVED,
                earlier.authority(),
                answer.on(),
                Message.of("decision.letter.earlier", answer.outcome().label()).toString(),
                text.toString(),
                Optional.empty(),
                by,
                at,
                Optional.empty());
    }

    /** What a letter is, and what it does to the clock. */
    public enum Kind {
        RECEIVED,
        SENT,
        /** The authority asks for information: its clock stands still. */
        REQUEST,
        /** Our answer to such a request: the clock runs on. */
        REPLY,
        /** The consultation packet (GDPR Art. 36(3)), as it was sent. */
        PACKET;

        public Message label() {
            return Message.of("decision.letter.kind." + key());
        }

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public boolean incoming() {
            return this == RECEIVED || this == REQUEST;
        }

        /** Empty if no kind has this key. */
        public static Optional<Kind> of(@Nullable String key) {
            return Arrays.stream(values())
                    .filter(kind -> kind.key().equals(key))
                    .findFirst();
        }
    }

    /** What is attached; {@code size} in bytes, SHA-256 in lower-case hexadecimal. */
    public record File(String name, String mediaType, long size, String sha256) {}

    /** Why a letter does not count. */
    public record Struck(String reason, PersonId by, Instant at) {}

    /**
     * What the privacy office enters.
     *
     * @param id chosen by the caller, so that sending twice has one effect
     */
    public record Draft(
            UUID id,
            @Nullable Kind kind,
            @Nullable LocalDate on,
            @Nullable String subject,
            @Nullable String text,
            @Nullable Upload file) {}

    /** A file as it was sent along. */
    public record Upload(String name, byte[] content) {}
}
