package io.praevia.exchange.limit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.scheduling.annotation.Scheduled;

/** One bucket for each token that was used lately; a full one is as good as none and is dropped. */
class TokenBuckets {

    private final RateLimit limit;
    private final TimeMeter time;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    TokenBuckets(RateLimit limit, TimeMeter time) {
        this.limit = limit;
        this.time = time;
    }

    /** Takes one request out of the token's bucket; zero if there was one, otherwise how long to wait. */
    Duration take(String token) {
        if (limit.perMinute() == 0) {
            return Duration.ZERO;
        }
        ConsumptionProbe probe = of(token).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT10M")
    void dropFull() {
        buckets.values().removeIf(bucket -> bucket.getAvailableTokens() >= limit.burst());
    }

    int size() {
        return buckets.size();
    }

    Bucket of(String token) {
        return buckets.computeIfAbsent(token, t -> full());
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(band -> band.capacity(limit.burst()).refillGreedy(limit.perMinute(), Duration.ofMinutes(1)))
                .withCustomTimePrecision(time)
                .build();
    }
}
