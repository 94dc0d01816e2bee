package io.praevia.shell.once;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Remembers which operation of whom has begun and how it ended; shared by all nodes. */
@Component
class Operations {

    private static final Duration KEPT = Duration.ofDays(2);

    private final JdbcClient jdbc;
    private final Clock clock;

    Operations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** True for exactly one caller. */
    boolean begin(Operation operation) {
        return jdbc.sql("insert into operation (key, person_id, request_hash, started_at) values (?, ?, ?, ?)"
                                + " on conflict do nothing")
                        .params(
                                operation.key(),
                                operation.person(),
                                operation.hash(),
                                clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Where it led, once it is finished; empty while it runs, absent row included. */
    Optional<State> state(Operation operation) {
        return jdbc.sql("select location from operation where key = ? and person_id = ?")
                .params(operation.key(), operation.person())
                .query((row, n) -> new State(Optional.ofNullable(row.getString("location"))))
                .optional();
    }

    void finish(Operation operation, int status, String location) {
        jdbc.sql("update operation set status = ?, location = ? where key = ? and person_id = ?")
                .params(status, location, operation.key(), operation.person())
                .update();
    }

    /** It was refused or shown again with problems: nothing happened, so it may be sent again. */
    void forget(Operation operation) {
        jdbc.sql("delete from operation where key = ? and person_id = ?")
                .params(operation.key(), operation.person())
                .update();
    }

    @Scheduled(initialDelayString = "PT1H", fixedDelayString = "PT1H")
    void forgetOld() {
        jdbc.sql("delete from operation where key like 'form:%' and started_at < ?")
                .param(clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** One sending of one form by one person; what was typed is part of the key, so a changed form is a new act. */
    record Operation(String key, String person, String hash) {}

    /** An operation that has begun; with a location when it is finished. */
    record State(Optional<String> location) {}
}
