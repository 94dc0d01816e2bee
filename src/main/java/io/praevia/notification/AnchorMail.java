package io.praevia.notification;

import io.praevia.audit.Anchors;
import io.praevia.audit.MailedAnchors;
import io.praevia.clock.OrganisationTime;
import io.praevia.identity.People;
import io.praevia.identity.Person;
import io.praevia.identity.Role;
import io.praevia.kernel.Refused;
import io.praevia.notification.outbox.Outbox;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Mails checkpoints of the trail to the DPO and the auditors: every day at nine, and whenever one is sent by hand. */
@Component
class AnchorMail implements MailedAnchors {

    private static final Logger LOG = LoggerFactory.getLogger(AnchorMail.class);
    private static final LocalTime HOUR = LocalTime.of(9, 0);

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final People people;
    private final OrganisationTime time;

    AnchorMail(JdbcClient jdbc, Outbox outbox, People people, OrganisationTime time) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.people = people;
        this.time = time;
    }

    /** In the transaction of the sending; the same checkpoint reaches a person once an occasion. */
    @EventListener
    void onSent(Anchors.Sent sent) {
        Map<String, Object> facts =
                Map.of("size", sent.anchored().size(), "note", sent.anchored().note());
        String event = "anchor:" + sent.occasion() + ":" + sent.anchored().size();
        recipients().forEach(person -> outbox.put(new Outbox.Letter(event, person, "anchor", "/trail", facts)));
    }

    @Override
    public Optional<Mailed> newest() {
        return jdbc.sql("""
                        with newest as (select event_key, split_part(event_key, ':', 3)::bigint as size from mail
                                         where event_key like 'anchor:%' and sent_at is not null)
                        select n.size, max(m.sent_at) as at, string_agg(distinct p.name, chr(10)) as names
                          from newest n join mail m using (event_key) join person p on p.id = m.person_id
                         where n.size = (select max(size) from newest) group by n.size""")
                .query((row, n) -> new Mailed(
                        row.getLong("size"),
                        row.getTimestamp("at").toInstant(),
                        List.of(row.getString("names").split("\n"))))
                .optional();
    }

    /** Whether the checkpoint of a day was written already. */
    private boolean written(LocalDate day) {
        return jdbc.sql("select exists (select from mail where event_key like 'anchor:%' and event_key like ?)")
                .param("anchor:" + day + ":%")
                .query(Boolean.class)
                .single();
    }

    private List<Person> recipients() {
        return Stream.of(Role.DPO, Role.AUDITOR)
                .flatMap(role -> people.withRole(role).stream())
                .filter(Person::active)
                .distinct()
                .toList();
    }

    /** The daily mail. */
    @Component
    static class Daily {

        private final AnchorMail mail;
        private final Anchors anchors;

        Daily(AnchorMail mail, Anchors anchors) {
            this.mail = mail;
            this.anchors = anchors;
        }

        @Scheduled(initialDelayString = "${praevia.daily-letter.after:PT40S}", fixedDelayString = "PT5M")
        void sendDue() {
            LocalDate today = mail.time.today();
            if (mail.time.now().isBefore(mail.time.at(today, HOUR)) || mail.written(today)) {
                return;
            }
            try {
                anchors.send(today.toString());
            } catch (Refused refused) {
                LOG.warn("Today's checkpoint of the trail is not mailed: {}", refused.getMessage());
            }
        }
    }
}
