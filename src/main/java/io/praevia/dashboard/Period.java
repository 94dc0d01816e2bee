package io.praevia.dashboard;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How far back figures look; each is compared with the same time before it. */
public enum Period {
    QUARTER(90),
    YEAR(365);

    private final Duration length;

    Period(int days) {
        this.length = Duration.ofDays(days);
    }

    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public long days() {
        return length.toDays();
    }

    /** When it began, if it ends at this moment. */
    public Instant before(Instant end) {
        return end.minus(length);
    }

    /** The period with this key; a quarter when there is none. */
    public static Period of(@Nullable String key) {
        return Arrays.stream(values())
                .filter(period -> period.key().equals(key))
                .findFirst()
                .orElse(QUARTER);
    }
}
