package io.praevia.audit;

import io.praevia.audit.chain.Commitment;
import io.praevia.audit.chain.Entry;
import io.praevia.audit.chain.Hashes;
import io.praevia.identity.CurrentPerson;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.DomainEvent;
import io.praevia.kernel.PersonId;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes every domain event into its chain, in the transaction of the change. */
@Component
class Trail {

    /** The chain of what concerns no single assessment. */
    static final UUID ORGANISATION = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CurrentPerson current;
    private final SecureRandom random = new SecureRandom();

    Trail(JdbcClient jdbc, Clock clock, CurrentPerson current) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.current = current;
    }

    @EventListener
    void write(DomainEvent event) {
        UUID subject = event.assessment().map(AssessmentId::value).orElse(ORGANISATION);
        Head head = lock(subject);
        Map<String, Commitment> personal = new TreeMap<>();
        event.personal().forEach((field, value) -> personal.put(field, Commitment.to(value, random)));
        Entry entry = new Entry(
                subject,
                head.seq() + 1,
                now(),
                current.findId().map(PersonId::value).orElse(null),
                event.action(),
                facts(event),
                personal);
        byte[] payload = entry.payload();
        byte[] hash = Hashes.chain(head.hash(), payload);
        insert(entry, payload, head.hash(), hash);
        jdbc.sql("update audit_chain set last_seq = ?, last_hash = ? where subject = ?")
                .params(entry.seq(), hash, subject)
                .update();
    }

    /** With the person in whose place a deputy acts. */
    private Map<String, String> facts(DomainEvent event) {
        Map<String, String> facts = new TreeMap<>(event.facts());
        if (event.assessment().isPresent()) {
            current.inPlaceOf().ifPresent(holder -> facts.put("for", holder.toString()));
        }
        return facts;
    }

    private Head lock(UUID subject) {
        jdbc.sql("insert into audit_chain (subject, last_seq, last_hash) values (?, 0, ?) on conflict do nothing")
                .params(subject, Hashes.START)
                .update();
        return jdbc.sql("select last_seq, last_hash from audit_chain where subject = ? for update")
                .param(subject)
                .query((row, n) -> new Head(row.getLong("last_seq"), row.getBytes("last_hash")))
                .single();
    }

    private void insert(Entry entry, byte[] payload, byte[] previous, byte[] hash) {
        jdbc.sql(
                        "insert into audit_entry (subject, seq, at, actor, action, payload, previous, hash) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        entry.subject(),
                        entry.seq(),
                        entry.at().atOffset(ZoneOffset.UTC),
                        entry.actor(),
                        entry.action(),
                        payload,
                        previous,
                        hash)
                .update();
        entry.personal()
                .forEach((field, commitment) -> jdbc.sql(
                                "insert into audit_personal (subject, seq, field, salt, value) values (?, ?, ?, ?, ?)")
                        .params(entry.subject(), entry.seq(), field, commitment.salt(), commitment.value())
                        .update());
    }

    /** Microseconds, as the database keeps them. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private record Head(long seq, byte[] hash) {}
}
