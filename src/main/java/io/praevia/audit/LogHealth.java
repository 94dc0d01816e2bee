package io.praevia.audit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * Whether the trail holds and how old its newest anchor is, for the operations page and for monitoring. People can work
 * when it is not well, so it never makes the application unready.
 */
@Component("trailHealthIndicator")
class LogHealth implements HealthIndicator, MeterBinder {

    private static final Duration OLD = Duration.ofHours(26);

    private final Checkpoints checkpoints;
    private final LogJobs jobs;
    private final Clock clock;

    LogHealth(Checkpoints checkpoints, LogJobs jobs, Clock clock) {
        this.checkpoints = checkpoints;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Down when the trail does not hold or cannot be signed; unknown while nothing recent is outside the database. */
    @Override
    public Health health() {
        Checkpoints.Standing standing = checkpoints.standing();
        int problems = standing.verified().map(Checkpoints.Verified::problems).orElse(0)
                + (jobs.trouble().isPresent() ? 1 : 0);
        Status status = problems > 0
                ? new Status("DEGRADED")
                : standing.evaluation() || age(standing.anchored().map(Checkpoints.Copy::at)) > OLD.toSeconds()
                        ? Status.UNKNOWN
                        : Status.UP;
        long anchored = standing.anchored().map(Checkpoints.Copy::size).orElse(0L);
        return Health.status(status)
                .withDetail("failed", problems)
                .withDetail("waiting", standing.size() + standing.waiting() - anchored)
                .build();
    }

    /** Ages are in seconds, and not a number while there is nothing to be old. */
    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(
                registry,
                "praevia.audit.verify.problems",
                "What the newest check of the trail found",
                standing ->
                        standing.verified().map(one -> (double) one.problems()).orElse(Double.NaN));
        gauge(
                registry,
                "praevia.audit.verify.age",
                "Seconds since the newest check of the trail",
                standing -> age(standing.verified().map(Checkpoints.Verified::at)));
        gauge(
                registry,
                "praevia.audit.anchor.age",
                "Seconds since a checkpoint left the database",
                standing -> age(standing.anchored().map(Checkpoints.Copy::at)));
        gauge(
                registry,
                "praevia.audit.anchor.behind",
                "Entries that no checkpoint outside covers",
                standing -> standing.size()
                        + standing.waiting()
                        - standing.anchored().map(Checkpoints.Copy::size).orElse(0L));
    }

    private void gauge(MeterRegistry registry, String name, String text, ToDoubleFunction<Checkpoints.Standing> value) {
        Gauge.builder(name, checkpoints, source -> value.applyAsDouble(source.standing()))
                .description(text)
                .register(registry);
    }

    private double age(Optional<Instant> at) {
        return at.map(moment ->
                        (double) Duration.between(moment, clock.instant()).toSeconds())
                .orElse(Double.NaN);
    }
}
