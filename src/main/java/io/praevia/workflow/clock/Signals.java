package io.praevia.workflow.clock;

import io.praevia.assessment.rules.Deadline;
import io.praevia.clock.OrganisationTime;
import io.praevia.clock.WorkCalendar;
import io.praevia.workflow.clock.StepClock.Level;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** When a clock reminds and escalates: in the morning of working days, counted from the last day. */
final class Signals {

    private static final LocalTime MORNING = LocalTime.of(6, 0);

    private Signals() {}

    /** Every signal up to today and the first one after it, in order of time; none on or before the first day. */
    static List<Signal> of(StepClock clock, LocalDate due, WorkCalendar calendar, OrganisationTime time) {
        Deadline.Alerts alerts = clock.alerts();
        LocalDate began = clock.countdown().startedOn();
        List<Signal> signals = new ArrayList<>();
        alerts.before().forEach(days -> add(signals, "before-" + days, calendar.plus(due, -days), began, time));
        add(signals, "due", due, began, time);
        escalations(alerts, due, calendar, time, signals);
        LocalDate horizon = time.today().isAfter(due) ? time.today() : due;
        if (alerts.every() > 0) {
            LocalDate day = due;
            do {
                day = calendar.plus(day, alerts.every());
                signals.add(new Signal("after-" + day, time.at(day, MORNING), Optional.empty()));
            } while (!day.isAfter(horizon));
        }
        signals.sort(Comparator.comparing(Signal::at));
        return signals;
    }

    private static void escalations(
            Deadline.Alerts alerts, LocalDate due, WorkCalendar calendar, OrganisationTime time, List<Signal> signals) {
        for (Level level : Level.values()) {
            int after = switch (level) {
                case DEPUTY -> alerts.deputy();
                case HEAD -> alerts.head();
                case OFFICE -> alerts.office();
            };
            if (after > 0) {
                signals.add(new Signal(level.key(), time.at(calendar.plus(due, after), MORNING), Optional.of(level)));
            }
        }
    }

    private static void add(List<Signal> signals, String kind, LocalDate day, LocalDate began, OrganisationTime time) {
        if (day.isAfter(began)) {
            signals.add(new Signal(kind, time.at(day, MORNING), Optional.empty()));
        }
    }

    /** A reminder, or an escalation to a level. */
    record Signal(String kind, Instant at, Optional<Level> level) {}
}
