package io.praevia.risk.leaving;

import io.praevia.identity.leaving.Handover;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.text.Message;
import io.praevia.risk.measure.MeasureOffice;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Measures that the person sees to and that are still to be done, planned ones too. */
@Component
@Order(15)
class MeasureHandover implements Handover {

    private static final List<String> OVER = List.of("rejected", "not-required", "withdrawn");

    private final JdbcClient jdbc;
    private final MeasureOffice office;

    MeasureHandover(JdbcClient jdbc, MeasureOffice office) {
        this.jdbc = jdbc;
        this.office = office;
    }

    @Override
    public String kind() {
        return "measure";
    }

    @Override
    public List<Duty> of(PersonId person) {
        return jdbc.sql("select m.id, m.title, a.reference from measure m join assessment a on a.id = m.assessment_id"
                        + " where m.owner_id = :owner and m.status in ('planned', 'in-progress')"
                        + " and a.phase not in (:over) order by a.reference, m.position")
                .param("owner", person.value())
                .param("over", OVER)
                .query((row, n) -> new Duty(
                        kind(),
                        row.getObject("id", UUID.class).toString(),
                        Message.of("measure.leaving", row.getString("title")),
                        row.getString("reference"),
                        Optional.empty()))
                .list();
    }

    @Override
    public Optional<Message> obstacle(Duty duty, PersonId successor) {
        return Optional.empty();
    }

    @Override
    public void pass(Duty duty, PersonId from, Optional<PersonId> successor) {
        successor.ifPresent(to -> office.pass(UUID.fromString(duty.id()), to));
    }
}
