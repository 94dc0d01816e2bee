package io.praevia.assessment.ownership;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.identity.leaving.Handover;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.text.Message;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Assessments that the person owns and that go on: open ones, and approved ones that will be looked at again. */
@Component
@Order(10)
class AssessmentHandover implements Handover {

    private static final List<String> OVER = List.of("rejected", "not-required", "withdrawn");

    private final JdbcClient jdbc;
    private final AssessmentLookup lookup;
    private final Ownership ownership;

    AssessmentHandover(JdbcClient jdbc, AssessmentLookup lookup, Ownership ownership) {
        this.jdbc = jdbc;
        this.lookup = lookup;
        this.ownership = ownership;
    }

    @Override
    public String kind() {
        return "assessment";
    }

    @Override
    public List<Duty> of(PersonId person) {
        return jdbc.sql("select id, reference, decided_at is not null as decided from assessment"
                        + " where owner_id = :owner and phase not in (:over) order by reference")
                .param("owner", person.value())
                .param("over", OVER)
                .query((row, n) -> new Duty(
                        kind(),
                        row.getObject("id", UUID.class).toString(),
                        Message.of(
                                row.getBoolean("decided") ? "assessment.leaving.decided" : "assessment.leaving.open"),
                        row.getString("reference"),
                        Optional.empty()))
                .list();
    }

    @Override
    public Optional<Message> obstacle(Duty duty, PersonId successor) {
        return ownership.obstacle(AssessmentId.of(duty.id()), successor);
    }

    @Override
    public void pass(Duty duty, PersonId from, Optional<PersonId> successor) {
        Assessment assessment = lookup.load(AssessmentId.of(duty.id()));
        successor.filter(to -> assessment.owner().equals(from)).ifPresent(to -> ownership.pass(assessment, to));
    }
}
