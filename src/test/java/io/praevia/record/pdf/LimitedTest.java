package io.praevia.record.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class LimitedTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    @Test
    void workThatEndsGivesItsResult() {
        assertThat(Limited.within(LONG, () -> "done")).isEqualTo("done");
    }

    @Test
    void workThatNeverEndsIsLeft() {
        CountDownLatch never = new CountDownLatch(1);
        assertThatIllegalStateException()
                .isThrownBy(() -> Limited.within(Duration.ofMillis(1), () -> {
                    never.await();
                    return "unreachable";
                }));
    }

    @Test
    void refusalsComeThroughAsTheyAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Limited.within(LONG, () -> {
                    throw new IllegalArgumentException("no");
                }));
    }

    @Test
    void endlessNestingIsAnErrorAndNotTheEndOfTheCaller() {
        assertThatIllegalStateException().isThrownBy(() -> Limited.within(LONG, () -> depth(0)));
    }

    private static int depth(int level) {
        return depth(level + 1) + 1;
    }
}
