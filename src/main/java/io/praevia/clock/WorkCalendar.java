package io.praevia.clock;

import java.time.LocalDate;

/** Which days somebody works. At least one day of every year must be a working day. */
@FunctionalInterface
public interface WorkCalendar {

    /** Days after which a calendar without a working day is a mistake. */
    int HORIZON = 400;

    boolean works(LocalDate day);

    /** The working day that is so many working days after the day, or before it with a negative number. */
    default LocalDate plus(LocalDate day, int workingDays) {
        LocalDate at = day;
        int step = Integer.signum(workingDays);
        for (int left = Math.abs(workingDays); left > 0; left--) {
            at = next(at, step);
        }
        return at;
    }

    /** How many working days lie after {@code from}, up to {@code until} included; 0 if that is not later. */
    default int between(LocalDate from, LocalDate until) {
        return (int) from.plusDays(1)
                .datesUntil(until.isAfter(from) ? until.plusDays(1) : from.plusDays(1))
                .filter(this::works)
                .count();
    }

    private LocalDate next(LocalDate day, int step) {
        LocalDate at = day.plusDays(step);
        for (int tried = 0; !works(at); tried++) {
            if (tried > HORIZON) {
                throw new IllegalStateException("The calendar has no working day near " + day);
            }
            at = at.plusDays(step);
        }
        return at;
    }
}
