package io.praevia.workflow.steps;

import io.praevia.identity.leaving.Handover;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.text.Message;
import io.praevia.workflow.WorkItem;
import io.praevia.workflow.WorkItems;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Steps of a group that the person has taken on; an owner's steps go with the assessment. */
@Component
@Order(20)
class ClaimHandover implements Handover {

    private final JdbcClient jdbc;
    private final WorkItems items;
    private final Eligibility eligibility;
    private final ApplicationEventPublisher events;

    ClaimHandover(JdbcClient jdbc, WorkItems items, Eligibility eligibility, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.items = items;
        this.eligibility = eligibility;
        this.events = events;
    }

    @Override
    public String kind() {
        return "step";
    }

    @Override
    public List<Duty> of(PersonId person) {
        return jdbc.sql("select w.id, a.reference from work_item w join assessment a on a.id = w.assessment_id"
                        + " where w.claimed_by = ? and w.done_at is null order by w.created_at, w.id")
                .param(person.value())
                .query((row, n) -> duty(row.getString("id"), row.getString("reference")))
                .list();
    }

    @Override
    public Optional<Message> obstacle(Duty duty, PersonId successor) {
        return items.find(duty.id()).flatMap(item -> eligibility.obstacle(item, Optional.of(successor)));
    }

    @Override
    public void pass(Duty duty, PersonId from, Optional<PersonId> successor) {
        items.find(duty.id()).ifPresent(item -> {
            successor.flatMap(to -> eligibility.obstacle(item, Optional.of(to))).ifPresent(reason -> {
                throw new Refused.Invalid(duty.key(), reason);
            });
            items.give(item, successor);
            events.publishEvent(new StepMoved(
                    item.id(), item.assessment(), item.step(), Optional.of(from), successor, item.href()));
        });
    }

    private Duty duty(String id, String reference) {
        WorkItem item = items.find(id).orElseThrow();
        return new Duty(kind(), id, item.words(), reference, Optional.of(Message.of("steps.back-to-group")));
    }
}
