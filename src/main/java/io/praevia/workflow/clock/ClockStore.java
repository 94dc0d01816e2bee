package io.praevia.workflow.clock;

import io.praevia.assessment.rules.Deadline;
import io.praevia.clock.Countdown;
import io.praevia.clock.OrganisationTime;
import io.praevia.clock.TimeLimit;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.PersonId;
import io.praevia.workflow.clock.StepClock.Plan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Component
class ClockStore {

    private static final TypeReference<List<TimeLimit>> LIMITS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final OrganisationTime time;
    private final StopStore stops;

    ClockStore(JdbcClient jdbc, JsonMapper json, OrganisationTime time, StopStore stops) {
        this.stops = stops;
        this.jdbc = jdbc;
        this.json = json;
        this.time = time;
    }

    /** False if the step has a clock already. */
    boolean insert(String item, Plan plan) {
        return jdbc.sql("insert into step_clock (item_id, department_id, started_on, limits, alerts)"
                                + " values (?, ?, ?, ?::jsonb, ?::jsonb) on conflict do nothing")
                        .params(
                                item,
                                plan.department().map(DepartmentId::value).orElse(null),
                                plan.countdown().startedOn(),
                                json.writeValueAsString(plan.countdown().limits()),
                                json.writeValueAsString(plan.alerts()))
                        .update()
                == 1;
    }

    /** Begins anew with another limit. */
    void replace(String item, Countdown countdown) {
        jdbc.sql("update step_clock set started_on = ?, limits = ?::jsonb where item_id = ?")
                .params(countdown.startedOn(), json.writeValueAsString(countdown.limits()), item)
                .update();
    }

    /** The clock of an open step; not locked, because the engine lets only one act end or fire its timer. */
    Optional<StepClock> find(String item) {
        return jdbc.sql("select c.* from step_clock c join work_item w on w.id = c.item_id"
                        + " where c.item_id = ? and w.done_at is null")
                .param(item)
                .query(this::clock)
                .optional();
    }

    Optional<String> job(String item) {
        return jdbc.sql("select job_id from step_clock where item_id = ? and job_id is not null")
                .param(item)
                .query(String.class)
                .optional();
    }

    void job(String item, @Nullable String job) {
        jdbc.sql("update step_clock set job_id = ? where item_id = ?")
                .params(job, item)
                .update();
    }

    void due(String item, @Nullable Instant at) {
        jdbc.sql("update work_item set due_at = ? where id = ?")
                .params(at == null ? null : at.atOffset(ZoneOffset.UTC), item)
                .update();
    }

    /** False if this was signalled for this due date before. */
    boolean signal(String item, String kind, LocalDate due, List<PersonId> people) {
        return jdbc.sql("insert into clock_signal (item_id, kind, due_on, rung_at, people) values (?, ?, ?, ?, ?)"
                                + " on conflict do nothing")
                        .params(
                                item,
                                kind,
                                due,
                                now(),
                                people.stream().map(PersonId::value).toArray(UUID[]::new))
                        .update()
                == 1;
    }

    Set<String> signals(String item, LocalDate due) {
        return Set.copyOf(jdbc.sql("select kind from clock_signal where item_id = ? and due_on = ?")
                .params(item, due)
                .query(String.class)
                .list());
    }

    private StepClock clock(ResultSet row, int n) throws SQLException {
        String item = row.getString("item_id");
        List<Countdown.Stop> still = stops.of(item).stream()
                .map(stop -> new Countdown.Stop(
                        time.dayOf(stop.at()), stop.resumedAt().map(time::dayOf)))
                .toList();
        return new StepClock(
                item,
                Optional.ofNullable(row.getString("department_id")).map(DepartmentId::new),
                new Countdown(
                        row.getObject("started_on", LocalDate.class),
                        json.readValue(row.getString("limits"), LIMITS),
                        still),
                json.readValue(row.getString("alerts"), Deadline.Alerts.class),
                Optional.ofNullable(row.getString("job_id")));
    }

    private OffsetDateTime now() {
        return time.now().atOffset(ZoneOffset.UTC);
    }
}
