package io.praevia.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The time in UTC; a thread that tells a story of the past may put its own time back, and only its own. */
public final class ThreadClock extends Clock {

    private final Clock real = Clock.systemUTC();
    private final ThreadLocal<@Nullable Duration> shift = new ThreadLocal<>();

    /** Does the act as if it were that moment; time goes on from there while it lasts. */
    public void at(Instant moment, Runnable act) {
        Duration before = shift.get();
        shift.set(Duration.between(real.instant(), moment));
        try {
            act.run();
        } finally {
            shift.set(before);
        }
    }

    /** Lets time pass for a thread whose time was put back, at most until the real time; no effect on others. */
    public void pass(Duration time) {
        Duration before = shift.get();
        if (before != null) {
            Duration after = before.plus(time);
            shift.set(after.isNegative() ? after : Duration.ZERO);
        }
    }

    @Override
    public Instant instant() {
        Duration own = shift.get();
        return own == null ? real.instant() : real.instant().plus(own);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(ZoneOffset.UTC) ? this : Clock.fixed(instant(), zone);
    }
}
