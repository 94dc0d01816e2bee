package io.praevia.workflow.clock;

import io.praevia.clock.OrganisationTime;
import java.time.LocalDate;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Gives a clock to every open step that has none: those of before clocks, and of a restored backup. */
@Component
record Adoption(JdbcClient jdbc, RunningClocks clocks, OrganisationTime time, TransactionOperations transaction) {

    @EventListener(ApplicationReadyEvent.class)
    void adopt() {
        transaction.executeWithoutResult(
                status -> WaitingStep.withoutClock(jdbc).forEach(this::adopt));
    }

    private void adopt(WaitingStep step) {
        LocalDate began = time.dayOf(step.createdAt());
        clocks.start(step.item(), clocks.plan(step.step(), step.department(), began, step.dueAt()));
    }
}
