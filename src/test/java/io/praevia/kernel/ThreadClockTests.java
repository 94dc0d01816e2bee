package io.praevia.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ThreadClockTests {

    private static final Instant PAST = Instant.parse("2020-02-03T10:00:00Z");
    private static final Instant LATER = Instant.parse("2020-02-04T00:00:00Z");

    private final ThreadClock clock = new ThreadClock();

    @Test
    void aThreadPutsItsOwnTimeBackAndNobodyElses() {
        clock.at(PAST, () -> {
            assertThat(clock.instant()).isBetween(PAST, LATER);
            assertThat(CompletableFuture.supplyAsync(clock::instant).join()).isAfter(LATER);
        });
        assertThat(clock.instant()).isAfter(LATER);
    }

    @Test
    void timePassesInAStoryButNeverBeyondThePresent() {
        clock.at(PAST, () -> {
            clock.pass(Duration.ofHours(2));
            assertThat(clock.instant()).isBetween(PAST.plus(Duration.ofHours(2)), LATER);
            clock.pass(Duration.ofDays(100_000));
            assertThat(clock.instant()).isBeforeOrEqualTo(Instant.now());
        });
    }

    @Test
    void timeCannotBePassedOutsideAStory() {
        clock.pass(Duration.ofDays(-1));

        assertThat(clock.instant()).isAfter(Instant.now().minusSeconds(60));
    }
}
