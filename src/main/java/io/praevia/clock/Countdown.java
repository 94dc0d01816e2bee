package io.praevia.clock;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A clock as arithmetic: when it began, its limit and extensions one after the other, and when it stood still.
 *
 * @param limits the first is the limit, the others extend it
 */
public record Countdown(LocalDate startedOn, List<TimeLimit> limits, List<Stop> stops) {

    public Countdown {
        limits = List.copyOf(limits);
        stops = List.copyOf(stops);
        if (limits.isEmpty()) {
            throw new IllegalArgumentException("A clock without a limit");
        }
    }

    public static Countdown of(LocalDate startedOn, TimeLimit limit) {
        return new Countdown(startedOn, List.of(limit), List.of());
    }

    /** With so much more time (GDPR Art. 36(2): six weeks after the first eight). */
    public Countdown extendedBy(TimeLimit more) {
        return new Countdown(
                startedOn, Stream.concat(limits.stream(), Stream.of(more)).toList(), stops);
    }

    /** With one more interval in which the clock stood still. */
    public Countdown with(Stop stop) {
        return new Countdown(
                startedOn,
                limits,
                Stream.concat(stops.stream(), Stream.of(stop)).toList());
    }

    /**
     * The last day; one that is stopped now is taken to run on from {@code today}. Days that two intervals share count
     * once; an interval that begins after the last day moves nothing, and none moves a day that a law names.
     */
    public LocalDate dueOn(WorkCalendar calendar, LocalDate today) {
        LocalDate due = startedOn;
        for (TimeLimit limit : limits) {
            due = limit.after(due, calendar);
        }
        boolean working = limits.get(limits.size() - 1).unit() == TimeLimit.Unit.WORKING_DAYS;
        if (limits.stream().anyMatch(limit -> limit.unit().named())) {
            return due;
        }
        for (Stop still : merged(today)) {
            LocalDate until = still.until().orElse(today);
            if (still.from().isAfter(due) || !until.isAfter(still.from())) {
                continue;
            }
            due = working
                    ? calendar.plus(due, calendar.between(still.from(), until))
                    : due.plusDays(ChronoUnit.DAYS.between(still.from(), until));
        }
        return due;
    }

    private List<Stop> merged(LocalDate today) {
        List<Stop> merged = new ArrayList<>();
        for (Stop stop : stops.stream().sorted(Comparator.comparing(Stop::from)).toList()) {
            LocalDate from = stop.from().isBefore(startedOn) ? startedOn : stop.from();
            LocalDate until = stop.until().orElse(today);
            Stop last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last == null || from.isAfter(last.until().orElseThrow())) {
                merged.add(new Stop(from, Optional.of(until)));
            } else if (until.isAfter(last.until().orElseThrow())) {
                merged.set(merged.size() - 1, new Stop(last.from(), Optional.of(until)));
            }
        }
        return merged;
    }

    /** When a clock stood still: from the end of one day to the end of another; open while it stands. */
    public record Stop(LocalDate from, Optional<LocalDate> until) {}
}
