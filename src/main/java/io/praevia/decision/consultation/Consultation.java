package io.praevia.decision.consultation;

import io.praevia.clock.Countdown;
import io.praevia.clock.TimeLimit;
import io.praevia.kernel.text.Message;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The prior consultation of the supervisory authority (GDPR Art. 36).
 *
 * @param extensionNotifiedOn when the authority told of an extension
 */
public record Consultation(
        String authority,
        LocalDate submittedOn,
        Optional<LocalDate> extensionNotifiedOn,
        Limits limits,
        Optional<Answer> answer,
        int version) {

    /** The clock of the authority: its time, and more if it told of an extension in time; no suspension yet. */
    public Countdown clock() {
        Countdown first = Countdown.of(submittedOn, limits.answer());
        return extended() ? first.extendedBy(limits.extension()) : first;
    }

    /** The last day for the authority's advice (Art. 36(2)). */
    public LocalDate dueOn() {
        return clock().dueOn(day -> true, submittedOn);
    }

    /** The last day on which the authority may tell of an extension. */
    public LocalDate extensionPossibleUntil() {
        return limits.notice().after(submittedOn, day -> true);
    }

    public boolean extended() {
        return extensionNotifiedOn
                .filter(day -> !day.isAfter(extensionPossibleUntil()))
                .isPresent();
    }

    /** How long the authority may take, how much longer, and until when it must say so: {@code bpmn/deadlines.dmn}. */
    public record Limits(TimeLimit answer, TimeLimit extension, TimeLimit notice) {}

    /** What the authority said. */
    public record Answer(Outcome outcome, String text, LocalDate on) {}

    /** The authority's position. */
    public enum Outcome {
        NO_OBJECTION,
        ADVICE,
        PROHIBITED;

        public Message label() {
            return Message.of("decision.authority." + key());
        }

        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        /** @throws IllegalArgumentException if no outcome has this key */
        public static Outcome of(String key) {
            return valueOf(key.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
        }
    }
}
