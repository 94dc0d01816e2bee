package io.praevia.notification;

import io.praevia.identity.Allowed;
import io.praevia.identity.CurrentPerson;
import io.praevia.kernel.UseCase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Service;

/** Reads the outbox: each person the own mails, administrators what could not be sent yet. */
@Service
public class Mails {

    private static final String SELECT = """
            select m.id, p.name, m.subject, m.link, m.created_at, m.sent_at, m.attempts, m.next_attempt, m.last_error
              from mail m join person p on p.id = m.person_id\s""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CurrentPerson current;
    private final boolean server;

    Mails(JdbcClient jdbc, Clock clock, CurrentPerson current, Optional<JavaMailSender> server) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.current = current;
        this.server = server.isPresent();
    }

    /** What the current person was told, newest first, at most 50. */
    @Allowed.SignedIn
    public List<Mail> mine() {
        return jdbc.sql(SELECT + "where m.person_id = ? order by m.created_at desc limit 50")
                .param(current.id().value())
                .query(Mails::mail)
                .list();
    }

    /** True if the current person wants the daily letter. */
    @Allowed.SignedIn
    public boolean daily() {
        return jdbc.sql("select daily_digest from person where id = ?")
                .param(current.id().value())
                .query(Boolean.class)
                .single();
    }

    /** Switches the current person's daily letter on or off. */
    @UseCase
    @Allowed.SignedIn
    public void daily(boolean wanted) {
        jdbc.sql("update person set daily_digest = ? where id = ?")
                .params(wanted, current.id().value())
                .update();
    }

    /** What is not sent yet, oldest first, at most 100. */
    @Allowed.Administrator
    public List<Mail> waiting() {
        return jdbc.sql(SELECT + "where m.sent_at is null order by m.created_at limit 100")
                .query(Mails::mail)
                .list();
    }

    /** Makes everything that waits due now. */
    @UseCase
    @Allowed.Administrator
    public void tryNow() {
        jdbc.sql("update mail set next_attempt = ? where sent_at is null")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** How the outbox stands. */
    @Allowed.Internal
    public State state() {
        return jdbc.sql(
                        "select count(*) as waiting, count(*) filter (where attempts > 0) as failed, min(created_at) as oldest"
                                + " from mail where sent_at is null")
                .query((row, n) ->
                        new State(server, row.getLong("waiting"), row.getLong("failed"), instant(row, "oldest")))
                .single();
    }

    private static Mail mail(ResultSet row, int n) throws SQLException {
        return new Mail(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("subject"),
                row.getString("link"),
                row.getTimestamp("created_at").toInstant(),
                instant(row, "sent_at"),
                row.getInt("attempts"),
                row.getTimestamp("next_attempt").toInstant(),
                Optional.ofNullable(row.getString("last_error")));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(java.sql.Timestamp::toInstant);
    }

    /** One mail without its text; {@code error} is a key under {@code notification.error}. */
    public record Mail(
            UUID id,
            String to,
            String subject,
            String link,
            Instant createdAt,
            Optional<Instant> sentAt,
            int attempts,
            Instant nextAttempt,
            Optional<String> error) {}

    /** How the outbox stands; without a server nothing is sent. */
    public record State(boolean server, long waiting, long failed, Optional<Instant> oldest) {}
}
