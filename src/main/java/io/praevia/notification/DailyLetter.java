package io.praevia.notification;

import io.praevia.clock.OrganisationTime;
import io.praevia.identity.People;
import io.praevia.identity.Person;
import io.praevia.kernel.PersonId;
import io.praevia.notification.outbox.Outbox;
import io.praevia.workflow.LateSteps;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * One letter a day for each person who has something to hear: at seven, on working days and others. The row of the day
 * makes it once, on however many nodes and after however many restarts.
 */
@Component
class DailyLetter {

    private static final LocalTime HOUR = LocalTime.of(7, 0);

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final People people;
    private final Agendas agendas;
    private final Outbox outbox;
    private final OrganisationTime time;

    DailyLetter(
            JdbcClient jdbc,
            TransactionOperations transaction,
            People people,
            Agendas agendas,
            Outbox outbox,
            OrganisationTime time) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.people = people;
        this.agendas = agendas;
        this.outbox = outbox;
        this.time = time;
    }

    /** Writes the letters of the day if it is past seven and nobody wrote them yet. */
    @Scheduled(initialDelayString = "${praevia.daily-letter.after:PT30S}", fixedDelayString = "PT5M")
    void writeDue() {
        LocalDate today = time.today();
        if (!time.now().isBefore(time.at(today, HOUR)) && !written(today)) {
            transaction.executeWithoutResult(status -> write(today));
        }
    }

    /** An act of the privacy office: everybody who is late gets the letter now, even who wants none daily. */
    @EventListener
    void onReminded(LateSteps.Reminded reminded) {
        reminded.people().stream()
                .flatMap(id -> people.find(id).stream())
                .filter(Person::active)
                .forEach(person -> put(person, agendas.of(person), "reminded", reminded.day()));
    }

    private boolean written(LocalDate day) {
        return jdbc.sql("select count(*) from digest_run where day = ?")
                        .param(day)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private void write(LocalDate today) {
        int first = jdbc.sql("insert into digest_run (day) values (?) on conflict do nothing")
                .param(today)
                .update();
        if (first == 0) {
            return;
        }
        for (Person person : people.all()) {
            if (person.active() && wanted(person.id())) {
                Agendas.Agenda agenda = agendas.of(person);
                if (agenda.news() && mark(person.id(), today)) {
                    put(person, agenda, "digest", today);
                }
            }
        }
    }

    private boolean wanted(PersonId person) {
        return jdbc.sql("select daily_digest from person where id = ?")
                .param(person.value())
                .query(Boolean.class)
                .single();
    }

    private boolean mark(PersonId person, LocalDate day) {
        return jdbc.sql("insert into digest (person_id, day, created_at) values (?, ?, ?) on conflict do nothing")
                        .params(person.value(), day, time.now().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private void put(Person person, Agendas.Agenda agenda, String template, LocalDate day) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("parts", agenda.parts());
        outbox.put(new Outbox.Letter(template + ":" + day, person, template, "/", facts));
    }
}
