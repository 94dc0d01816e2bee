package io.praevia.workflow.clock;

import io.praevia.assessment.Step;
import io.praevia.assessment.rules.Deadline;
import io.praevia.assessment.rules.Deadlines;
import io.praevia.clock.Calendars;
import io.praevia.clock.Countdown;
import io.praevia.clock.OrganisationTime;
import io.praevia.clock.TimeLimit;
import io.praevia.clock.WorkCalendar;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.PersonId;
import io.praevia.workflow.clock.StepClock.Plan;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Starts, stops and ends the clocks of steps, in the caller's transaction; the caller knows who may. */
@Component
public class RunningClocks {

    private final ClockStore store;
    private final StopStore stops;
    private final ClockTimers timers;
    private final Deadlines deadlines;
    private final Calendars calendars;
    private final OrganisationTime time;
    private final Alarm alarm;

    RunningClocks(
            ClockStore store,
            StopStore stops,
            ClockTimers timers,
            Deadlines deadlines,
            Calendars calendars,
            OrganisationTime time,
            Alarm alarm) {
        this.store = store;
        this.stops = stops;
        this.timers = timers;
        this.deadlines = deadlines;
        this.calendars = calendars;
        this.time = time;
        this.alarm = alarm;
    }

    /** What the table gives a step that begins on the day; a diagram that names another last day is right. */
    public Plan plan(Step step, Optional<DepartmentId> department, LocalDate begins, Optional<Instant> named) {
        Optional<Deadline> row = deadlines.of(step.key(), department);
        Optional<Countdown> table = row.map(deadline -> Countdown.of(begins, deadline.limit()));
        Optional<LocalDate> last = table.map(clock -> clock.dueOn(calendars.of(department), begins));
        Optional<LocalDate> other =
                named.map(time::dayOf).filter(day -> !Optional.of(day).equals(last));
        Countdown countdown = other.or(() -> table.isEmpty() ? Optional.of(begins) : Optional.empty())
                .map(day -> Countdown.of(begins, days(begins, day)))
                .orElseGet(table::orElseThrow);
        LocalDate due = countdown.dueOn(calendars.of(department), begins);
        return new Plan(
                department,
                countdown,
                row.map(Deadline::alerts).orElse(Deadline.Alerts.NONE),
                named.orElseGet(() -> time.endOf(due)));
    }

    /** Starts the clock of a step whose row is written. */
    public void start(String item, Plan plan) {
        if (store.insert(item, plan)) {
            store.find(item).ifPresent(clock -> schedule(clock, plan.dueAt()));
        }
    }

    /** The step is over: its clock is silent. */
    public void end(String item) {
        store.job(item).ifPresent(timers::cancel);
        store.job(item, null);
    }

    /** Stands still until it is resumed. */
    public void stop(String item, String reason, PersonId by) {
        store.find(item).orElseThrow();
        stops.stop(item, reason, by);
        end(item);
    }

    /** Runs on, later by the days that it stood still; false if it runs already. */
    public boolean resume(String item, PersonId by, String answer) {
        return stops.resume(item, by, answer) && moved(item);
    }

    /** Counts from another day, or to another limit; intervals in which it stood still stay. */
    public void restart(String item, Countdown countdown) {
        store.replace(item, countdown);
        end(item);
        moved(item);
    }

    /** Has no last day until it counts anew. */
    public void silence(String item) {
        end(item);
        store.due(item, null);
    }

    /** Signals whatever is due by now, and waits for what comes next. */
    public void ring(String item) {
        store.find(item).filter(clock -> !standing(clock)).ifPresent(clock -> {
            LocalDate due = due(clock);
            Set<String> rung = store.signals(item, due);
            Signals.of(clock, due, calendar(clock), time).stream()
                    .filter(signal -> !signal.at().isAfter(time.now()) && !rung.contains(signal.kind()))
                    .forEach(signal -> alarm.ring(item, due, signal));
            schedule(clock, time.endOf(due));
        });
    }

    private boolean moved(String item) {
        StepClock clock = store.find(item).orElseThrow();
        if (!standing(clock)) {
            Instant due = time.endOf(due(clock));
            store.due(item, due);
            alarm.moved(item, due);
            schedule(clock, due);
        }
        return true;
    }

    private void schedule(StepClock clock, Instant due) {
        Instant now = time.now();
        @Nullable
        String job = Signals.of(clock, due(clock), calendar(clock), time).stream()
                .filter(signal -> signal.at().isAfter(now))
                .findFirst()
                .map(signal -> timers.schedule(clock.item(), signal.at(), due))
                .orElse(null);
        store.job(clock.item(), job);
    }

    private LocalDate due(StepClock clock) {
        return clock.countdown().dueOn(calendar(clock), time.today());
    }

    private WorkCalendar calendar(StepClock clock) {
        return calendars.of(clock.department());
    }

    private static boolean standing(StepClock clock) {
        return clock.countdown().stops().stream().anyMatch(stop -> stop.until().isEmpty());
    }

    private static TimeLimit days(LocalDate from, LocalDate to) {
        return TimeLimit.of((int) Math.max(0, ChronoUnit.DAYS.between(from, to)), TimeLimit.Unit.DAYS);
    }
}
