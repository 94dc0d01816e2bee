package io.praevia.review;

import io.praevia.kernel.PersonId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A remark of a reviewer, or a change that is asked for, with the owner's answer.
 *
 * @param review empty when the point was sent back at the sign-off
 * @param question the question it is about, empty when it is about the whole
 * @param sentAt empty while only its author sees it
 */
public record Comment(
        UUID id,
        Optional<UUID> review,
        Optional<String> question,
        Kind kind,
        String body,
        PersonId author,
        Instant createdAt,
        Optional<Instant> sentAt,
        Optional<String> answer,
        Optional<PersonId> answeredBy,
        Optional<Instant> answeredAt) {

    /** True if the owner still owes an answer. */
    public boolean owed() {
        return kind == Kind.CHANGE && sentAt.isPresent() && answer.isEmpty();
    }

    /** A remark needs no answer; a change does. */
    public enum Kind {
        REMARK,
        CHANGE;

        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static Kind of(String key) {
            return valueOf(key.toUpperCase(java.util.Locale.ROOT));
        }
    }
}
