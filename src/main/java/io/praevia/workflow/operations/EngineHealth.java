package io.praevia.workflow.operations;

import org.camunda.bpm.engine.ManagementService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Whether the engine answers, and how many steps gave up. */
@Component("engineHealthIndicator")
class EngineHealth implements HealthIndicator {

    private final ObjectProvider<ManagementService> management;

    EngineHealth(ObjectProvider<ManagementService> management) {
        this.management = management;
    }

    @Override
    public Health health() {
        try {
            long givenUp =
                    management.getObject().createJobQuery().noRetriesLeft().count();
            return Health.status(givenUp == 0 ? Status.UP : new Status("DEGRADED"))
                    .withDetail("failed", givenUp)
                    .build();
        } catch (RuntimeException e) {
            return Health.down().build();
        }
    }
}
