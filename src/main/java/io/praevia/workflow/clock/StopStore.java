package io.praevia.workflow.clock;

import io.praevia.clock.OrganisationTime;
import io.praevia.kernel.PersonId;
import io.praevia.workflow.clock.StepClock.Stop;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class StopStore {

    private final JdbcClient jdbc;
    private final OrganisationTime time;

    StopStore(JdbcClient jdbc, OrganisationTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    void stop(String item, String reason, PersonId by) {
        jdbc.sql("insert into clock_stop (id, item_id, reason, stopped_at, stopped_by) values (?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), item, reason, now(), by.value())
                .update();
    }

    /** False if it runs. */
    boolean resume(String item, PersonId by, String answer) {
        return jdbc.sql("update clock_stop set resumed_at = ?, resumed_by = ?, answer = ?"
                                + " where item_id = ? and resumed_at is null")
                        .params(now(), by.value(), answer, item)
                        .update()
                == 1;
    }

    /** Oldest first. */
    List<Stop> of(String item) {
        return jdbc.sql("select * from clock_stop where item_id = ? order by stopped_at")
                .param(item)
                .query(StopStore::stop)
                .list();
    }

    private static Stop stop(ResultSet row, int n) throws SQLException {
        return new Stop(
                row.getObject("id", UUID.class),
                row.getString("item_id"),
                row.getString("reason"),
                row.getTimestamp("stopped_at").toInstant(),
                new PersonId(row.getObject("stopped_by", UUID.class)),
                Optional.ofNullable(row.getTimestamp("resumed_at")).map(java.sql.Timestamp::toInstant),
                Optional.ofNullable(row.getObject("resumed_by", UUID.class)).map(PersonId::new),
                row.getString("answer"));
    }

    private OffsetDateTime now() {
        return time.now().atOffset(ZoneOffset.UTC);
    }
}
