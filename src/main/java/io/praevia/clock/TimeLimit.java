package io.praevia.clock;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How long something may take, as {@code bpmn/deadlines.dmn} says it.
 *
 * @param date the day of {@link Unit#DATE}, the first day of {@link Unit#YEARLY}; empty for every other unit
 */
public record TimeLimit(int amount, Unit unit, Optional<LocalDate> date) {

    public TimeLimit {
        if (amount < 0 || unit.named() != date.isPresent()) {
            throw new IllegalArgumentException("No time limit: " + amount + " " + unit + " " + date);
        }
    }

    public static TimeLimit of(int amount, Unit unit) {
        return new TimeLimit(amount, unit, Optional.empty());
    }

    /** The last day of the limit when it begins to run on {@code start}; months and years end in shorter months. */
    public LocalDate after(LocalDate start, WorkCalendar calendar) {
        return switch (unit) {
            case WORKING_DAYS -> calendar.plus(start, amount);
            case DAYS -> start.plusDays(amount);
            case WEEKS -> start.plusWeeks(amount);
            case MONTHS -> start.plusMonths(amount);
            case YEARS -> start.plusYears(amount);
            case DATE -> date.orElseThrow();
            case YEARLY -> yearly(date.orElseThrow(), start);
        };
    }

    private static LocalDate yearly(LocalDate first, LocalDate start) {
        int years = Math.max(0, start.getYear() - first.getYear());
        LocalDate day = first.plusYears(years);
        return day.isAfter(start) ? day : first.plusYears(years + 1L);
    }

    /** What a limit is counted in. */
    public enum Unit {
        WORKING_DAYS,
        DAYS,
        WEEKS,
        MONTHS,
        YEARS,
        /** On a day that the law names. */
        DATE,
        /** On the same day of every year, from a first one on. */
        YEARLY;

        /** The word of decision tables. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** True if the limit is a day of the calendar, which no suspension moves. */
        public boolean named() {
            return this == DATE || this == YEARLY;
        }

        /** @throws IllegalArgumentException if there is no such unit */
        public static Unit of(String key) {
            return Arrays.stream(values())
                    .filter(unit -> unit.key().equals(key))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("Unknown unit " + key));
        }
    }
}
