package io.praevia.exchange.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import io.praevia.identity.account.ApiTokens;
import io.praevia.kernel.PersonId;
import io.praevia.support.Api;
import io.praevia.support.Company;
import io.praevia.support.PraeviaTest;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@PraeviaTest
class RateLimitTests {

    private final AtomicLong now = new AtomicLong(1);

    @Autowired
    private TokenBuckets shared;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private Api api;

    @Autowired
    private Company company;

    @Test
    void aTokenThatAsksTooFastIsToldWhenToGoOn() {
        PersonId person = company.hire("hasty", "it");
        String hasty = "Bearer " + tokens.issue(person, "hasty");
        me(hasty).is(200);
        shared.of(RateLimitFilter.key(hasty)).consumeIgnoringRateLimits(10_000_000);
        Api.Answer refused = me(hasty).isProblem(429, "too-many");
        assertThat(Integer.parseInt(refused.response().getHeader("Retry-After")))
                .isPositive();
        me("Bearer " + tokens.issue(person, "patient")).is(200);
        me("Bearer pva_garbage").isProblem(401, "not-signed-in");
    }

    @Test
    void theBucketFillsAgainWithTime() {
        TokenBuckets buckets = buckets(60, 2);
        assertThat(buckets.take("a")).isZero();
        assertThat(buckets.take("a")).isZero();
        assertThat(buckets.take("a")).isEqualTo(Duration.ofSeconds(1));
        assertThat(buckets.take("b")).isZero();
        now.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(buckets.take("a")).isZero();
        assertThat(buckets.take("a")).isPositive();
    }

    @Test
    void whatIsFullIsForgotten() {
        TokenBuckets buckets = buckets(60, 2);
        buckets.take("a");
        buckets.dropFull();
        assertThat(buckets.size()).isEqualTo(1);
        now.addAndGet(Duration.ofMinutes(1).toNanos());
        buckets.dropFull();
        assertThat(buckets.size()).isZero();
    }

    @Test
    void zeroSwitchesTheLimitOff() {
        TokenBuckets buckets = buckets(0, 1);
        for (int i = 0; i < 1000; i++) {
            assertThat(buckets.take("a")).isZero();
        }
    }

    private Api.Answer me(String authorization) {
        return api.send(MockMvcRequestBuilders.get("/api/v1/me").header("Authorization", authorization));
    }

    private TokenBuckets buckets(int perMinute, int burst) {
        return new TokenBuckets(new RateLimit(perMinute, burst), new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return now.get();
            }

            @Override
            public boolean isWallClockBased() {
                return false;
            }
        });
    }
}
