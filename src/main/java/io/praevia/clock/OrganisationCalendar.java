package io.praevia.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A calendar of the organisation: its working weekdays, the public holidays of a place and days of its own.
 *
 * @param place country and region whose holidays count, such as {@code de} or {@code de-by}; empty for none
 * @param standard true for the one that holds where a department has none of its own
 */
public record OrganisationCalendar(
        UUID id,
        String name,
        String place,
        Set<DayOfWeek> workdays,
        List<ClosedDay> closed,
        boolean standard,
        int version) {

    /** A day on which nobody works: the organisation's own, or a public holiday. */
    public record ClosedDay(LocalDate day, String name, boolean own) {}
}
