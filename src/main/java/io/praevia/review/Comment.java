package io.praevia.review;

import io.praevia.kernel.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A remark of a reviewer, or a change that is asked for: the beginning of a thread.
 *
 * @param review empty when the point was sent back at the sign-off
 * @param question the question it is about, {@code risks} for the risks, empty when it is about the whole
 * @param risk the one risk it is about, if it is about one
 * @param sentAt empty while only its author sees it
 * @param answer what the owner did about it: the owner says that it is done
 */
public record Comment(
        UUID id,
        Optional<UUID> review,
        Optional<String> question,
        Optional<UUID> risk,
        Kind kind,
        String body,
        PersonId author,
        Instant createdAt,
        Optional<Instant> sentAt,
        Optional<String> answer,
        Optional<PersonId> answeredBy,
        Optional<Instant> answeredAt,
        Optional<Wording> wording,
        Course course) {

    /** True if the owner still owes an answer. */
    public boolean owed() {
        return kind == Kind.CHANGE && sentAt.isPresent() && state() == State.OPEN;
    }

    /** True while it keeps its department from approving, and the assessment from being signed off. */
    public boolean blocks() {
        return kind == Kind.CHANGE && state() == State.OPEN;
    }

    /** True if the owner was asked without sending back, and has not replied. */
    public boolean awaitsReply() {
        return course.askedAt().isPresent()
                && course.repliedAt().isEmpty()
                && course.settled().isEmpty();
    }

    public State state() {
        return course.settled().isPresent() ? State.RESOLVED : answer.isPresent() ? State.DONE : State.OPEN;
    }

    /** What it says; a suggestion without words says its wording. */
    public String words() {
        return body.isEmpty() ? wording.map(Wording::text).orElse("") : body;
    }

    /** Where a thread stands: the owner makes it done, its department makes it resolved. */
    public enum State {
        OPEN,
        DONE,
        RESOLVED;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A remark needs no answer; a change does. */
    public enum Kind {
        REMARK,
        CHANGE;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * A wording that the reviewer suggests for the answer.
     *
     * @param basedOn the version of the answer that the reviewer read
     */
    public record Wording(String text, int basedOn, Optional<Applied> applied) {}

    /** Who took the wording over as the owner's answer, and when. */
    public record Applied(PersonId by, Instant at) {}

    /**
     * What became of the thread.
     *
     * @param askedAt when the owner was asked without sending back
     * @param repliedAt when the owner's side replied to that first
     * @param replies oldest first; those that are not sent are the reader's own
     */
    public record Course(
            Optional<Instant> askedAt, Optional<Instant> repliedAt, Optional<Settled> settled, List<Reply> replies) {}

    /** Who resolved it and why; the reason is empty when the department did. */
    public record Settled(How how, Optional<PersonId> by, Instant at, String reason) {}

    /** By which act a thread was resolved. */
    public enum How {
        DEPARTMENT,
        VERDICT,
        OFFICE,
        SIGN_OFF;

        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static How of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /**
     * A reply in the thread.
     *
     * @param sentAt empty while only its author sees it
     * @param wantsBack true if the owner asks with it to get the assessment back
     */
    public record Reply(
            UUID id, String body, PersonId author, Instant createdAt, Optional<Instant> sentAt, boolean wantsBack) {}
}
