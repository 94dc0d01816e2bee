package io.praevia.renewal.day;

import io.praevia.renewal.Approvals;
import io.praevia.renewal.Renewals;
import io.praevia.renewal.Rounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Approvals that were given before there were rounds wait for their day too, from the next start on. */
@Component
class RenewalAdoption {

    private static final Logger LOG = LoggerFactory.getLogger(RenewalAdoption.class);

    private final Approvals approvals;
    private final Renewals renewals;
    private final Rounds rounds;

    RenewalAdoption(Approvals approvals, Renewals renewals, Rounds rounds) {
        this.approvals = approvals;
        this.renewals = renewals;
        this.rounds = rounds;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(100)
    void adopt() {
        approvals
                .all()
                .forEach(one -> one.reviewOn()
                        .filter(day -> renewals.running(one.entry()).isEmpty())
                        .ifPresent(day -> {
                            try {
                                rounds.await(one.entry(), one.assessment(), day);
                            } catch (DataAccessException e) {
                                LOG.warn("The review of entry {} is not waited for yet", one.entry(), e);
                            }
                        }));
    }
}
