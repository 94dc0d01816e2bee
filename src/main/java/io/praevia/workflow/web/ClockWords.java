package io.praevia.workflow.web;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.clock.Calendars;
import io.praevia.clock.OrganisationTime;
import io.praevia.clock.WorkCalendar;
import io.praevia.identity.People;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.text.Dates;
import io.praevia.kernel.text.Message;
import io.praevia.workflow.WorkClocks;
import io.praevia.workflow.WorkItem;
import io.praevia.workflow.clock.StepClock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says clocks: until when in working days, why one stands still, who else was told. */
@Component
class ClockWords {

    private final Dates dates;
    private final Calendars calendars;
    private final OrganisationTime time;
    private final People people;
    private final AssessmentLookup lookup;

    ClockWords(Dates dates, Calendars calendars, OrganisationTime time, People people, AssessmentLookup lookup) {
        this.dates = dates;
        this.calendars = calendars;
        this.time = time;
        this.people = people;
        this.lookup = lookup;
    }

    /** For the steps of one page: each calendar is read once. */
    Function<WorkItem, Dates.Due> dues() {
        Map<Optional<DepartmentId>, WorkCalendar> known = new HashMap<>();
        return item -> due(item, known.computeIfAbsent(item.calendar(), calendars::of));
    }

    private Dates.Due due(WorkItem item, WorkCalendar calendar) {
        Dates.Due plain = dates.due(item.dueAt());
        if (item.standstill().isPresent()) {
            var stop = item.standstill().get();
            String words =
                    Message.of("work.clock.stopped", dates.since(stop.since())).toString();
            return new Dates.Due(words, dates.moment(stop.since()), "is-stopped");
        }
        Optional<LocalDate> day = item.dueAt().map(time::dayOf).filter(last -> last.isAfter(time.today()));
        if (item.doneAt().isPresent() || day.isEmpty()) {
            return plain;
        }
        int left = calendar.between(time.today(), day.get());
        return left < 2
                ? plain
                : new Dates.Due(Message.of("work.clock.working", left).toString(), plain.exact(), plain.look());
    }

    /** Everything about one clock. */
    Shown shown(WorkClocks.Clock clock) {
        WorkItem item = clock.item();
        Assessment project = lookup.load(item.assessment());
        return new Shown(
                item.id(),
                Message.of("work.clock.of", item.words(), project.title()).toString(),
                item.words().toString(),
                item.href(),
                dues().apply(item),
                item.standstill()
                        .map(stop -> Message.of("work.clock.why", name(stop.by()), stop.reason())
                                .toString())
                        .orElse(""),
                clock.stops().stream().map(this::stop).toList(),
                clock.escalations().stream().map(this::told).toList(),
                clock);
    }

    String told(StepClock.Escalation told) {
        String names = told.people().stream().map(this::name).collect(Collectors.joining(", "));
        return Message.of("work.clock.told", names, told.level().label(), dates.day(told.at()))
                .toString();
    }

    String name(PersonId person) {
        return people.nameOf(Optional.of(person));
    }

    private Line stop(StepClock.Stop stop) {
        Message began = Message.of("work.clock.stops.line", name(stop.by()), dates.day(stop.at()));
        Message whole = stop.resumedAt()
                .map(at -> Message.of("work.clock.stops.until", began, dates.day(at)))
                .orElse(began);
        return new Line(whole.toString(), stop.reason(), stop.answer());
    }

    /** When it stood still, what was asked, what was answered. */
    record Line(String when, String reason, String answer) {}

    /** A clock in words; {@code clock} says what the reader may do. */
    record Shown(
            String id,
            String title,
            String act,
            String href,
            Dates.Due due,
            String why,
            List<Line> stops,
            List<String> told,
            WorkClocks.Clock clock) {}
}
