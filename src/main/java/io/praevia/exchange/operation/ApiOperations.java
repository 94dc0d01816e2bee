package io.praevia.exchange.operation;

import io.praevia.kernel.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Rows of {@code operation}: null status while the request runs; {@link #DONE} written in the transaction of the
 * effect; at the end the whole answer. A row that never got further belongs to a node that died, and had no effect.
 */
@Component
class ApiOperations {

    /** The effect is there, its answer was lost on the way. */
    static final int DONE = 204;

    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration KEPT = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Clock clock;

    ApiOperations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Begins the operation if nobody has, or takes it over from a node that died; empty if it exists. */
    Optional<Claim> begin(PersonId person, String key, String hash) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        int won = jdbc.sql("""
                        insert into operation (key, person_id, request_hash, started_at) values (:key, :person, :hash, :now)
                        on conflict (person_id, key) do update set started_at = excluded.started_at
                        where operation.status is null and operation.started_at < :dead
                          and operation.request_hash = excluded.request_hash""")
                .param("key", key)
                .param("person", person.toString())
                .param("hash", hash)
                .param("now", at(now))
                .param("dead", at(now.minus(LEASE)))
                .update();
        return won == 1 ? Optional.of(new Claim(person, key, now)) : Optional.empty();
    }

    Optional<Stored> find(PersonId person, String key) {
        return jdbc.sql("select request_hash, status, media_type, location, body,"
                        + " status is null or (body is null and started_at > :dead) as running"
                        + " from operation where person_id = :person and key = :key")
                .param("dead", at(clock.instant().minus(LEASE)))
                .param("person", person.toString())
                .param("key", key)
                .query((row, n) -> new Stored(
                        row.getString("request_hash"),
                        row.getBoolean("running"),
                        row.getInt("status"),
                        row.getString("media_type"),
                        row.getString("location"),
                        row.getBytes("body")))
                .optional();
    }

    /** Marks the effect, inside its transaction; false if another node has taken the operation over. */
    boolean mark(Claim claim) {
        return jdbc.sql("update operation set status = ? where person_id = ? and key = ? and started_at = ?")
                        .params(DONE, claim.person().toString(), claim.key(), at(claim.begun()))
                        .update()
                == 1;
    }

    void finish(Claim claim, int status, Answer answer) {
        jdbc.sql("update operation set status = :status, media_type = :type, location = :location, body = :body"
                        + " where person_id = :person and key = :key and started_at = :begun")
                .param("status", status)
                .param("type", answer.mediaType())
                .param("location", answer.location())
                .param("body", answer.body())
                .param("person", claim.person().toString())
                .param("key", claim.key())
                .param("begun", at(claim.begun()))
                .update();
    }

    /** Forgets a request that was refused: it changed nothing. A marked one stays. */
    void forget(Claim claim) {
        jdbc.sql("delete from operation where person_id = ? and key = ? and started_at = ? and status is null")
                .params(claim.person().toString(), claim.key(), at(claim.begun()))
                .update();
    }

    @Scheduled(initialDelayString = "PT1H", fixedDelayString = "PT1H")
    void forgetOld() {
        jdbc.sql("delete from operation where key like 'api:%' and started_at < ?")
                .param(at(clock.instant().minus(KEPT)))
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** The right to do the operation; {@code begun} tells it from a later taker. */
    record Claim(PersonId person, String key, Instant begun) {}

    /** What is known of an operation; the rest means nothing while it runs. */
    record Stored(
            String hash,
            boolean running,
            int status,
            @Nullable String mediaType,
            @Nullable String location,
            byte @Nullable [] body) {}

    /** What was answered. */
    record Answer(@Nullable String mediaType, @Nullable String location, byte[] body) {}
}
