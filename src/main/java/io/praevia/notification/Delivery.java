package io.praevia.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sends what is in the outbox: at least once, and every copy of a mail carries the same Message-ID. A mail that fails is
 * tried again after growing pauses; without a mail server everything stays where operations sees it.
 */
@Component
class Delivery {

    private static final Logger log = LoggerFactory.getLogger(Delivery.class);
    private static final int BATCH = 50;
    private static final Duration LONGEST = Duration.ofHours(6);

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final Optional<JavaMailSender> server;
    private final String from;
    private final String domain;

    Delivery(
            JdbcClient jdbc,
            TransactionOperations transaction,
            Clock clock,
            Optional<JavaMailSender> server,
            @Value("${praevia.mail-from:praevia@localhost}") String from,
            @Value("${praevia.base-url:http://localhost:${server.port:8080}}") String baseUrl) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.server = server;
        this.from = from;
        this.domain = URI.create(baseUrl).getHost();
    }

    /** Sends what is due; stops at the first mail that the server does not take for a reason of its own. */
    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT15S")
    void sendDue() {
        if (server.isEmpty()) {
            return;
        }
        List<UUID> due = jdbc.sql(
                        "select id from mail where sent_at is null and next_attempt <= ? order by created_at limit ?")
                .params(now(), BATCH)
                .query(UUID.class)
                .list();
        for (UUID id : due) {
            if (!Boolean.TRUE.equals(transaction.execute(status -> attempt(id)))) {
                return;
            }
        }
    }

    private boolean attempt(UUID id) {
        Optional<Row> row = jdbc.sql("""
                        select m.id, p.email, m.subject, m.body, m.attempts from mail m join person p on p.id = m.person_id
                         where m.id = ? and m.sent_at is null for update of m skip locked""").param(id).query(Row.class).optional();
        return row.isEmpty() || attempt(row.get());
    }

    /** False when the server is the problem, so that the others need not be tried now. */
    private boolean attempt(Row row) {
        try {
            server.orElseThrow().send(message(row));
            jdbc.sql("update mail set sent_at = ?, attempts = attempts + 1, last_error = null where id = ?")
                    .params(now(), row.id())
                    .update();
            return true;
        } catch (MailException | MessagingException e) {
            log.warn("Mail {} was not sent", row.id(), e);
            jdbc.sql("update mail set attempts = attempts + 1, next_attempt = ?, last_error = ? where id = ?")
                    .params(now().plus(pause(row.attempts())), reason(e), row.id())
                    .update();
            return reason(e).equals("address");
        }
    }

    private MimeMessage message(Row row) throws MessagingException {
        MimeMessage message = server.orElseThrow().createMimeMessage();
        MimeMessageHelper letter = new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
        letter.setFrom(from);
        letter.setTo(row.email());
        letter.setSubject(row.subject().replaceAll("[\\r\\n]+", " "));
        letter.setText(row.body());
        message.setHeader("Message-ID", "<" + row.id() + "@" + (domain == null ? "praevia" : domain) + ">");
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    private static Duration pause(int attempts) {
        Duration grown = Duration.ofMinutes(1L << Math.min(attempts, 10));
        return grown.compareTo(LONGEST) > 0 ? LONGEST : grown;
    }

    /** A key under {@code notification.error}; what the server said is in the log. */
    private static String reason(Exception e) {
        if (e instanceof MailAuthenticationException) {
            return "sign-in";
        }
        boolean refused = e instanceof MailSendException send
                && send.getFailedMessages().values().stream()
                        .anyMatch(jakarta.mail.SendFailedException.class::isInstance);
        return refused || e instanceof jakarta.mail.internet.AddressException ? "address" : "server";
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    record Row(UUID id, String email, String subject, String body, int attempts) {}
}
