package io.praevia.notification;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.requests.Request;
import io.praevia.assessment.requests.Requests;
import io.praevia.clock.OrganisationTime;
import io.praevia.identity.CurrentPerson;
import io.praevia.identity.Person;
import io.praevia.identity.account.ChosenLanguage;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.text.Languages;
import io.praevia.kernel.text.Message;
import io.praevia.workflow.LateSteps;
import io.praevia.workflow.WorkClocks;
import io.praevia.workflow.WorkItem;
import io.praevia.workflow.WorkItems;
import io.praevia.workflow.clock.ClockBook;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a person should hear today: late, due today, due soon, told to them, and what colleagues ask. */
@Component
class Agendas {

    private final JdbcClient jdbc;
    private final CurrentPerson current;
    private final OrganisationTime time;
    private final ClockBook book;
    private final Work work;
    private final Tongues tongues;

    Agendas(JdbcClient jdbc, CurrentPerson current, OrganisationTime time, ClockBook book, Work work, Tongues tongues) {
        this.jdbc = jdbc;
        this.current = current;
        this.time = time;
        this.book = book;
        this.work = work;
        this.tongues = tongues;
    }

    Agenda of(Person person) {
        return current.actingAs(person.id(), () -> mine(person.id()));
    }

    private Agenda mine(PersonId me) {
        Locale language = tongues.of(me);
        Instant last = last(me);
        List<WorkItem> open = work.items().mine().stream()
                .filter(item -> item.standstill().isEmpty())
                .toList();
        List<String> ids = open.stream().map(WorkItem::id).toList();
        List<WorkItem> told = work.late().toldToMe();
        List<WorkItem> asking = work.clocks().asked();
        List<Request> asks = work.requests().mine();
        var ever = book.remindedAfter(Instant.EPOCH, ids);
        List<Part> parts = new ArrayList<>();
        add(parts, "late", lines(open, this::late, language));
        add(parts, "today", lines(open, item -> !late(item) && day(item).equals(time.today()), language));
        Predicate<WorkItem> soon =
                item -> ever.contains(item.id()) && !late(item) && day(item).isAfter(time.today());
        add(parts, "soon", lines(open, soon, language));
        add(parts, "told", lines(told, item -> true, language));
        add(parts, "asked", lines(asking, item -> true, language));
        add(parts, "requests", asks.stream().map(ask -> line(ask, language)).toList());
        boolean news = !book.remindedAfter(last, ids).isEmpty()
                || book.toldTo(me).stream().anyMatch(one -> one.at().isAfter(last))
                || asking.stream()
                        .anyMatch(item -> item.standstill()
                                .filter(stop -> stop.since().isAfter(last))
                                .isPresent())
                || asks.stream().anyMatch(this::urgent);
        return new Agenda(parts, news);
    }

    private Instant last(PersonId me) {
        return jdbc.sql("select max(created_at) from digest where person_id = ?")
                .param(me.value())
                .query(java.sql.Timestamp.class)
                .optional()
                .map(java.sql.Timestamp::toInstant)
                .orElse(Instant.EPOCH);
    }

    private boolean late(WorkItem item) {
        return item.late(time.now());
    }

    private LocalDate day(WorkItem item) {
        return item.dueAt().map(time::dayOf).orElse(LocalDate.MAX);
    }

    /** A question of a colleague is told the day before its last day, on it, and every day after. */
    private boolean urgent(Request ask) {
        return ask.due().filter(day -> !day.isAfter(time.today().plusDays(1))).isPresent();
    }

    private List<String> lines(List<WorkItem> items, Predicate<WorkItem> which, Locale language) {
        return items.stream()
                .filter(which)
                .map(item -> line(item.words(), item.assessment(), item.dueAt().map(time::dayOf), language))
                .toList();
    }

    private String line(Request ask, Locale language) {
        return line(work.requests().label(ask.assessment(), ask.id(), language), ask.assessment(), ask.due(), language);
    }

    private String line(Object what, AssessmentId project, Optional<LocalDate> due, Locale language) {
        String key = due.isPresent() ? "notification.digest.line" : "notification.digest.line-open";
        Assessment of = work.lookup().load(project);
        String name = of.reference() + " " + of.title().replaceAll("\\s+", " ");
        return Message.of(key, what, name, due.orElse(LocalDate.EPOCH)).in(language);
    }

    private static void add(List<Part> parts, String key, List<String> lines) {
        if (!lines.isEmpty()) {
            parts.add(new Part(key, lines));
        }
    }

    /** Where a person's duties are read. */
    @Component
    record Work(WorkItems items, WorkClocks clocks, LateSteps late, Requests requests, AssessmentLookup lookup) {}

    /** In which language somebody reads. */
    @Component
    record Tongues(ChosenLanguage chosen, Languages languages) {

        Locale of(PersonId person) {
            return chosen.of(person).orElse(languages.standard());
        }
    }

    /** @param news false when nothing came up since the last letter */
    record Agenda(List<Part> parts, boolean news) {}

    /** Lines under a heading, {@code notification.digest.} and the key. */
    record Part(String key, List<String> lines) {}
}
