package io.praevia.workflow.clock;

import io.praevia.assessment.Step;
import io.praevia.assessment.rules.Deadline;
import io.praevia.clock.Countdown;
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
 * The clock of an open step.
 *
 * @param department whose calendar counts; empty for that of the organisation
 * @param job the engine's timer for its next signal
 */
public record StepClock(
        String item,
        Optional<DepartmentId> department,
        Countdown countdown,
        Deadline.Alerts alerts,
        Optional<String> job) {

    /** What a step gets when it begins. */
    public record Plan(Optional<DepartmentId> department, Countdown countdown, Deadline.Alerts alerts, Instant dueAt) {}

    /** When and why a clock stood still; open until it is resumed. */
    public record Stop(
            UUID id,
            String item,
            String reason,
            Instant at,
            PersonId by,
            Optional<Instant> resumedAt,
            Optional<PersonId> resumedBy,
            String answer) {}

    /** Whom a late step was told to, and when. */
    public record Escalation(String item, Level level, Instant at, List<PersonId> people) {}

    /** A late step was told to others just now. */
    public record Escalated(
            String item, AssessmentId assessment, Step step, Level level, LocalDate dueOn, List<PersonId> people) {}

    /** Who hears of a late step, one after the other. */
    public enum Level {
        DEPUTY,
        HEAD,
        OFFICE;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The level in words. */
        public Message label() {
            return Message.of("work.level." + key());
        }
    }
}
