package io.praevia.renewal;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentEvents.PhaseEntered;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.Phase;
import io.praevia.clock.OrganisationTime;
import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.EntryId;
import io.praevia.kernel.UseCase;
import io.praevia.register.RegisterEvent;
import io.praevia.renewal.Renewal.State;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** Begins and ends rounds. Causes join the round that runs; the same cause twice has no effect. */
@Service
public class Rounds {

    private final RenewalStore store;
    private final Approvals approvals;
    private final AssessmentLookup lookup;
    private final ObjectProvider<RenewalProcess> process;
    private final OrganisationTime time;
    private final ApplicationEventPublisher events;

    Rounds(
            RenewalStore store,
            Approvals approvals,
            AssessmentLookup lookup,
            ObjectProvider<RenewalProcess> process,
            OrganisationTime time,
            ApplicationEventPublisher events) {
        this.store = store;
        this.approvals = approvals;
        this.lookup = lookup;
        this.process = process;
        this.time = time;
        this.events = events;
    }

    /** Notes why it has to be asked whether the approval still holds; begins a round unless one runs. */
    @UseCase
    @Allowed.Internal
    public Renewal note(EntryId entry, Assessment approval, Renewal.Cause cause) {
        Optional<UUID> begun = store.begin(entry, approval.id(), Optional.empty(), true);
        UUID id = begun.or(() -> store.running(entry).map(Renewal::id)).orElseThrow();
        Renewal before = store.lock(id).orElseThrow();
        if (before.endedAt().isPresent()) {
            return note(entry, approval, cause);
        }
        if (!store.add(id, cause)) {
            return before;
        }
        boolean asksAnew = before.state() == State.WAITING || before.state() == State.ANSWERED;
        if (begun.isPresent()) {
            process.getObject().start(before, approval);
        } else if (asksAnew) {
            store.ask(id, "");
            process.getObject().causeCame(before);
        }
        Renewal after = store.find(id).orElseThrow();
        events.publishEvent(new RenewalEvents.CauseNoted(after, cause, begun.isEmpty() && !asksAnew));
        return after;
    }

    /** The day has come; without effect if it was asked already. */
    @UseCase
    @Allowed.Internal
    public void dayCame(UUID id) {
        store.lock(id).filter(round -> round.state() == State.WAITING).ifPresent(round -> {
            Renewal.Cause cause = approvals.cause(
                    Renewal.Kind.DATE, round.reviewOn().map(LocalDate::toString).orElse(""), "", java.util.List.of());
            store.add(id, cause);
            store.ask(id, "");
            events.publishEvent(new RenewalEvents.CauseNoted(store.find(id).orElseThrow(), cause, false));
        });
    }

    /** Tells that the day comes up, if it is still waited for and not here already. */
    @UseCase
    @Allowed.Internal
    public void remind(UUID id) {
        store.find(id)
                .filter(round -> round.state() == State.WAITING)
                .ifPresent(round -> round.reviewOn()
                        .filter(day -> day.isAfter(time.today()))
                        .ifPresent(
                                day -> events.publishEvent(new RenewalEvents.ComingUp(round.assessment(), id, day))));
    }

    /** Waits for the day of an approval; without effect while a round of the entry runs. */
    @UseCase
    @Allowed.Internal
    public void await(EntryId entry, AssessmentId approval, LocalDate day) {
        store.begin(entry, approval, Optional.of(day), false)
                .flatMap(store::find)
                .ifPresent(round -> process.getObject().start(round, lookup.load(approval)));
    }

    /** A decision wrote the entry: what was asked about the one before is settled. */
    @EventListener
    void decided(RegisterEvent event) {
        event.assessment().map(lookup::load).filter(Approvals::stands).ifPresent(approval -> {
            store.running(event.entry()).ifPresent(round -> replace(round, approval.id()));
            approvals
                    .reviewDay(event.entry())
                    .filter(day -> !day.isBefore(time.today()))
                    .ifPresent(day -> await(event.entry(), approval.id(), day));
        });
    }

    /** A new assessment that ends without an approval: withdrawn, it leaves the question open. */
    @EventListener
    void ended(PhaseEntered event) {
        if (event.phase() == Phase.WITHDRAWN) {
            store.waitingFor(event.id()).ifPresent(round -> {
                store.ask(round.id(), "");
                process.getObject().assessed(round, true);
            });
        } else if (event.phase() == Phase.REJECTED || event.phase() == Phase.NOT_REQUIRED) {
            store.waitingFor(event.id()).ifPresent(round -> replace(round, event.id()));
        }
    }

    private void replace(Renewal round, AssessmentId by) {
        store.replaced(round.id());
        if (round.state() == State.REASSESSING && round.next().equals(Optional.of(by))) {
            process.getObject().assessed(round, false);
        } else {
            process.getObject().over(round);
        }
    }
}
