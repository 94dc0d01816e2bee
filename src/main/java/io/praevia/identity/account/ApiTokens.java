package io.praevia.identity.account;

import io.praevia.identity.Allowed;
import io.praevia.identity.IdentityEvent;
import io.praevia.identity.Secrets;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.UseCase;
import io.praevia.kernel.Words;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Bearer tokens for the API: shown once, stored as a hash, valid for at most a year, revocable at once. */
@Service
public class ApiTokens {

    private static final Duration LIFE = Duration.ofDays(365);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ApiTokens(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** Makes a token for the person; the returned secret is never shown again. */
    @UseCase
    @Allowed.Internal
    public String issue(PersonId person, @Nullable String name) {
        String label = Words.required("name", name, Words.LINE, "identity.refused.token-name");
        String secret = Secrets.random("pva_");
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        jdbc.sql(
                        "insert into api_token (id, person_id, name, secret_hash, created_at, expires_at) values (?, ?, ?, ?, ?, ?)")
                .params(id, person.value(), label, Secrets.hash(secret), Secrets.at(now), Secrets.at(now.plus(LIFE)))
                .update();
        events.publishEvent(new IdentityEvent("token.issued", person, id.toString()));
        return secret;
    }

    /** The tokens that still open the API, newest first. */
    @Allowed.SignedIn
    public List<Token> of(PersonId person) {
        return jdbc.sql("select id, name, created_at, expires_at, last_used_at from api_token"
                        + " where person_id = ? and revoked_at is null order by created_at desc")
                .param(person.value())
                .query((row, n) -> new Token(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("expires_at").toInstant(),
                        Optional.ofNullable(row.getTimestamp("last_used_at")).map(java.sql.Timestamp::toInstant)))
                .list();
    }

    /** @throws Refused.NotFound if it is not one of the person's tokens */
    @UseCase
    @Allowed.SignedIn
    public void revoke(PersonId person, UUID token) {
        int changed = jdbc.sql(
                        "update api_token set revoked_at = ? where id = ? and person_id = ? and revoked_at is null")
                .params(Secrets.at(clock.instant()), token, person.value())
                .update();
        if (changed == 0) {
            throw new Refused.NotFound("identity.refused.token");
        }
        events.publishEvent(new IdentityEvent("token.revoked", person, token.toString()));
    }

    /** Whose token this is, if it is valid now. */
    @UseCase
    @Allowed.Internal
    public Optional<PersonId> holder(String secret) {
        return jdbc.sql("update api_token set last_used_at = :now where secret_hash = :hash and revoked_at is null"
                        + " and expires_at > :now returning person_id")
                .param("now", Secrets.at(clock.instant()))
                .param("hash", Secrets.hash(secret))
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    /** A token without its secret. */
    public record Token(UUID id, String name, Instant createdAt, Instant expiresAt, Optional<Instant> lastUsedAt) {}
}
