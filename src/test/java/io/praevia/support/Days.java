package io.praevia.support;

import io.praevia.clock.Calendars;
import io.praevia.clock.OrganisationTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.springframework.boot.test.context.TestComponent;

/** Moves the test's clock to days, in the organisation's calendar. */
@TestComponent
public class Days {

    private final MovableClock clock;
    private final Calendars calendars;
    private final OrganisationTime time;

    Days(MovableClock clock, Calendars calendars, OrganisationTime time) {
        this.clock = clock;
        this.calendars = calendars;
        this.time = time;
    }

    /** A Monday at nine of a month without surprises, so that every test begins on a working day. */
    public void begin() {
        LocalDate day = time.today().plusDays(8 - time.today().getDayOfWeek().getValue());
        to(time.at(day, LocalTime.of(9, 0)));
    }

    /** So many working days after the moment, at half past seven in the morning; before it with a negative number. */
    public void toWorkingDay(Instant moment, int days) {
        to(time.at(workingDay(moment, days), LocalTime.of(7, 30)));
    }

    public LocalDate workingDay(Instant moment, int days) {
        return calendars.of(Optional.empty()).plus(time.dayOf(moment), days);
    }

    public LocalDate today() {
        return time.today();
    }

    public void to(Instant moment) {
        clock.move(Duration.between(clock.instant(), moment));
    }

    public void reset() {
        clock.reset();
    }
}
