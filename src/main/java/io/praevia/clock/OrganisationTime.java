package io.praevia.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The organisation's days: in its time zone ({@code praevia.time-zone}); a limit ends at five in the afternoon. */
@Component
public class OrganisationTime {

    private static final LocalTime END = LocalTime.of(17, 0);

    private final Clock clock;
    private final ZoneId zone;

    OrganisationTime(Clock clock, @Value("${praevia.time-zone:UTC}") ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    public Instant now() {
        return clock.instant();
    }

    public LocalDate today() {
        return dayOf(clock.instant());
    }

    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /** The moment at which a limit ends that ends on the day. */
    public Instant endOf(LocalDate day) {
        return at(day, END);
    }

    public Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }
}
