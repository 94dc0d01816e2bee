package io.praevia.support;

import io.praevia.record.RecordEvent;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;

/** Lets the sealing of a record fail at its last moment, when everything was written. */
@TestComponent
public class Breakdown {

    private volatile boolean broken;

    /** From now on, until {@link #repair()}. */
    public void breakSealing() {
        broken = true;
    }

    public void repair() {
        broken = false;
    }

    @EventListener
    @Order
    void on(RecordEvent event) {
        if (broken) {
            throw new IllegalStateException("Broken by a test.");
        }
    }
}
