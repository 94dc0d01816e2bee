package io.praevia.risk.measure;

import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.text.Message;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that is done about risks, or that a decision asked for.
 *
 * @param owner who sees to it
 * @param askedBy the department that asked for it and checks it; empty when the privacy office does
 * @param note what was done, in the words of who did it
 * @param reason why it was dropped
 */
public record Measure(
        UUID id,
        AssessmentId assessment,
        String title,
        String what,
        PersonId owner,
        Optional<DepartmentId> askedBy,
        Optional<LocalDate> dueOn,
        Status status,
        Origin origin,
        String note,
        String reason,
        Optional<Stamp> done,
        Optional<Stamp> checked,
        List<Effect> effects,
        int version) {

    /** The longest title, in characters. */
    public static final int TITLE = 500;

    /** True if it is still to be done and its day has passed. */
    public boolean late(LocalDate today) {
        return status.open() && dueOn.filter(today::isAfter).isPresent();
    }

    /** The page of the measure. */
    public String href() {
        return "/assessments/%s/measures/%s".formatted(assessment, id);
    }

    /** True if it treats this risk. */
    public boolean treats(UUID risk) {
        return effects.stream().anyMatch(effect -> effect.risk().equals(risk));
    }

    /** Where a measure stands. */
    public enum Status {
        PLANNED,
        IN_PROGRESS,
        DONE,
        CHECKED,
        DROPPED;

        /** True while its owner has something to do. */
        public boolean open() {
            return this == PLANNED || this == IN_PROGRESS;
        }

        public Message label() {
            return Message.of("measure.status." + key());
        }

        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** @throws IllegalArgumentException if no status has this key */
        public static Status of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** Where a measure comes from. */
    public enum Origin {
        RISK_PLAN,
        CONDITION,
        CONSULTATION,
        FINDING,
        INCIDENT;

        public Message label() {
            return Message.of("measure.origin." + key());
        }

        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Origin of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** Who did something when. */
    public record Stamp(PersonId by, Instant at) {}

    /** A risk that is treated, and what is expected then, each from 1 to 4 or empty. */
    public record Effect(UUID risk, Optional<Integer> severity, Optional<Integer> likelihood) {}
}
