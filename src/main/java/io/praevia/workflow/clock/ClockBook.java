package io.praevia.workflow.clock;

import io.praevia.kernel.PersonId;
import io.praevia.workflow.clock.StepClock.Escalation;
import io.praevia.workflow.clock.StepClock.Level;
import io.praevia.workflow.clock.StepClock.Stop;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what clocks did; the caller knows who may read it. */
@Component
public class ClockBook {

    private static final String TOLD = "told-";

    private final JdbcClient jdbc;
    private final StopStore stops;
    private final EscalationChain chain;

    ClockBook(JdbcClient jdbc, StopStore stops, EscalationChain chain) {
        this.jdbc = jdbc;
        this.stops = stops;
        this.chain = chain;
    }

    /** When and why the step's clock stood still, oldest first. */
    public List<Stop> stops(String item) {
        return stops.of(item);
    }

    /** Whom the steps were told to, oldest first. */
    public List<Escalation> escalations(Collection<String> items) {
        return jdbc.sql("select item_id, kind, rung_at, people from clock_signal"
                        + " where item_id = any(?) and kind like 'told-%' order by rung_at")
                .param(items.toArray(String[]::new))
                .query(ClockBook::escalation)
                .list();
    }

    /** Open steps that were told to the person, newest first. */
    public List<Escalation> toldTo(PersonId person) {
        return jdbc.sql("select s.item_id, s.kind, s.rung_at, s.people from clock_signal s"
                        + " join work_item w on w.id = s.item_id and w.done_at is null"
                        + " where ? = any(s.people) order by s.rung_at desc")
                .param(person.value())
                .query(ClockBook::escalation)
                .list();
    }

    /** Which of the steps came to a reminder after the moment. */
    public Set<String> remindedAfter(Instant moment, Collection<String> items) {
        return Set.copyOf(jdbc.sql("select distinct item_id from clock_signal where item_id = any(?) and rung_at > ?"
                        + " and (kind = 'due' or kind like 'before-%' or kind like 'after-%')")
                .params(items.toArray(String[]::new), moment.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list());
    }

    /** For whom an open step waits; empty when it is closed. */
    public List<PersonId> addressees(String item) {
        return WaitingStep.find(jdbc, item).map(chain::addressees).orElse(List.of());
    }

    private static Escalation escalation(ResultSet row, int n) throws SQLException {
        Array people = row.getArray("people");
        return new Escalation(
                row.getString("item_id"),
                Level.valueOf(row.getString("kind").substring(TOLD.length()).toUpperCase(java.util.Locale.ROOT)),
                row.getTimestamp("rung_at").toInstant(),
                Arrays.stream((UUID[]) people.getArray()).map(PersonId::new).toList());
    }
}
