package io.praevia.notification.health;

import io.praevia.notification.Mails;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** How mail stands; people can work without it, so it never makes the application unready. */
@Component("outboxHealthIndicator")
class OutboxHealth implements HealthIndicator {

    private final Mails mails;

    OutboxHealth(Mails mails) {
        this.mails = mails;
    }

    @Override
    public Health health() {
        Mails.State state = mails.state();
        Status status = !state.server() ? Status.UNKNOWN : state.failed() > 0 ? new Status("DEGRADED") : Status.UP;
        return Health.status(status)
                .withDetail("waiting", state.waiting())
                .withDetail("failed", state.failed())
                .build();
    }
}
