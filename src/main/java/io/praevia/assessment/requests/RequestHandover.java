package io.praevia.assessment.requests;

import io.praevia.assessment.Access;
import io.praevia.assessment.AssessmentEvents;
import io.praevia.identity.leaving.Handover;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.text.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What colleagues asked the person to answer. */
@Component
@Order(30)
class RequestHandover implements Handover {

    private final JdbcClient jdbc;
    private final RequestStore store;
    private final Access access;
    private final ApplicationEventPublisher events;

    RequestHandover(JdbcClient jdbc, RequestStore store, Access access, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.store = store;
        this.access = access;
        this.events = events;
    }

    @Override
    public String kind() {
        return "request";
    }

    @Override
    public List<Duty> of(PersonId person) {
        return jdbc.sql("select r.id, a.reference from request r join assessment a on a.id = r.assessment_id"
                        + " where r.person_id = ? and r.done_at is null and r.taken_back_at is null"
                        + " order by a.reference, r.id")
                .param(person.value())
                .query((row, n) -> new Duty(
                        kind(),
                        row.getObject("id", UUID.class).toString(),
                        Message.of("assessment.leaving.request"),
                        row.getString("reference"),
                        Optional.of(Message.of("assessment.leaving.request-back"))))
                .list();
    }

    @Override
    public Optional<Message> obstacle(Duty duty, PersonId successor) {
        return Optional.empty();
    }

    @Override
    public void pass(Duty duty, PersonId from, Optional<PersonId> successor) {
        UUID id = UUID.fromString(duty.id());
        AssessmentId assessment = new AssessmentId(jdbc.sql("select assessment_id from request where id = ?")
                .param(id)
                .query(UUID.class)
                .single());
        boolean passed = successor.filter(to -> give(id, to)).isPresent();
        if (passed) {
            access.letRead(assessment, successor.get());
        } else {
            store.takenBack(id);
        }
        events.publishEvent(new AssessmentEvents.Noted(
                assessment,
                passed ? "colleague.request-passed" : "colleague.released",
                Map.of("request", id.toString(), "person", (passed ? successor.get() : from).toString()),
                Map.of()));
    }

    /** False if the same is asked of the successor already. */
    private boolean give(UUID id, PersonId to) {
        return jdbc.sql("update request r set person_id = :to where r.id = :id and not exists (select from request o"
                                + " where o.assessment_id = r.assessment_id and o.target = r.target"
                                + " and o.person_id = :to and o.done_at is null and o.taken_back_at is null)")
                        .param("to", to.value())
                        .param("id", id)
                        .update()
                == 1;
    }
}
