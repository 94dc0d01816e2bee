package io.praevia.decision.consultation;

import io.praevia.kernel.PersonId;
import io.praevia.kernel.text.Message;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * The prior consultation of the supervisory authority (GDPR Art. 36).
 *
 * @param submittedOn when the authority received the request
 * @param extensionNotifiedOn when the authority told of an extension
 * @param stops in which its clock stood still, oldest first; without those that were struck
 */
public record Consultation(
        String authority,
        LocalDate submittedOn,
        Optional<LocalDate> extensionNotifiedOn,
        Optional<Answer> answer,
        List<Point> points,
        List<Stop> stops,
        Times times,
        int version) {

    /** The last day for the authority's advice; while its clock stands still, as if it ran on today. */
    public LocalDate dueOn() {
        return times.dueOn();
    }

    /** The last day on which the authority may tell of an extension. */
    public LocalDate extensionPossibleUntil() {
        return times.extensionUntil();
    }

    public boolean extended() {
        return times.extended();
    }

    /** True while the clock stands still. */
    public boolean still() {
        return stops.stream().anyMatch(stop -> stop.until().isEmpty());
    }

    /** Points of the advice that nobody said anything about. */
    public boolean pointsOpen() {
        return points.stream().anyMatch(point -> point.handled().isEmpty());
    }

    /** True if nothing of the answer was left to do before the moment. */
    boolean answeredBefore(Instant moment) {
        return answer.isPresent()
                && points.stream()
                        .allMatch(point -> point.handled()
                                .filter(handled -> handled.at().isBefore(moment))
                                .isPresent());
    }

    public boolean prohibited() {
        return answer.filter(said -> said.outcome() == Outcome.PROHIBITED).isPresent();
    }

    /** The clock's days, by {@code bpmn/deadlines.dmn}. */
    public record Times(LocalDate dueOn, LocalDate extensionUntil, boolean extended) {}

    /** What the authority said. */
    public record Answer(Outcome outcome, String text, LocalDate on) {}

    /** When and why the clock stood still; {@code until} is empty while it does. */
    public record Stop(UUID id, LocalDate from, Optional<LocalDate> until, String reason) {}

    /** A point of the authority's advice; {@code number} counts from 1. */
    public record Point(UUID id, int number, String body, Optional<Handled> handled) {}

    /** What was done with a point, and how or why. */
    public record Handled(Done done, String how, PersonId by, Instant at) {}

    /** What can be done with a point. */
    public enum Done {
        FOLLOWED,
        IN_PART,
        NOT_FOLLOWED;

        public Message label() {
            return Message.of("decision.point.done." + key());
        }

        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** @throws IllegalArgumentException if there is no such key */
        public static Done of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** The authority's position. */
    public enum Outcome {
        NO_OBJECTION,
        ADVICE,
        PROHIBITED;

        public Message label() {
            return Message.of("decision.authority." + key());
        }

        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** @throws IllegalArgumentException if no outcome has this key */
        public static Outcome of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
