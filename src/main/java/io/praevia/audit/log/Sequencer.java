package io.praevia.audit.log;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives committed entries their places in the log, one batch a transaction and one sequencer at a time, whoever calls.
 * What is not committed yet is not seen and waits for the next time, so that no entry is lost or gets two places.
 */
@Component
public class Sequencer {

    private final LogStore store;
    private final TransactionTemplate own;

    public Sequencer(LogStore store, PlatformTransactionManager transactions) {
        this.store = store;
        this.own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Places everything that waits, in transactions of its own; waits for another sequencer. */
    public void run() {
        while (batch(true) > 0) {
            // the next batch
        }
    }

    /** The same, unless somebody else is at it. */
    public void runIfFree() {
        while (batch(false) > 0) {
            // the next batch
        }
    }

    private int batch(boolean patient) {
        Integer placed = own.execute(status -> {
            if (patient) {
                store.lock();
            } else if (!store.tryLock()) {
                return 0;
            }
            List<LogStore.Waiting> entries = store.next();
            if (!entries.isEmpty()) {
                store.append(store.size(), entries);
            }
            return entries.size();
        });
        return placed == null ? 0 : placed;
    }
}
