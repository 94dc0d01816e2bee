package io.praevia.decision.consultation;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.Step;
import io.praevia.assessment.rules.Deadlines;
import io.praevia.assessment.rules.StepClocks;
import io.praevia.clock.Calendars;
import io.praevia.clock.Countdown;
import io.praevia.clock.OrganisationTime;
import io.praevia.clock.TimeLimit;
import io.praevia.clock.WorkCalendar;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.DepartmentId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Counts the authority's time as {@code bpmn/deadlines.dmn} says it (GDPR Art. 36(2)), and makes the open step follow. */
@Component
class ConsultationClock {

    private static final String ADVICE = "GDPR-36-A";
    private static final String EXTENSION = "GDPR-36-A-extension";
    private static final String NOTICE = "GDPR-36-A-notice";

    private final Deadlines deadlines;
    private final Calendars calendars;
    private final OrganisationTime time;
    private final StepClocks clocks;

    ConsultationClock(Deadlines deadlines, Calendars calendars, OrganisationTime time, StepClocks clocks) {
        this.deadlines = deadlines;
        this.calendars = calendars;
        this.time = time;
        this.clocks = clocks;
    }

    /** @param told when the authority told of an extension; told too late it extends nothing */
    Consultation.Times times(
            Assessment assessment, LocalDate received, Optional<LocalDate> told, List<Consultation.Stop> stops) {
        Optional<DepartmentId> department = Optional.of(assessment.department());
        WorkCalendar calendar = calendars.of(department);
        LocalDate until = limit(NOTICE, department).after(received, calendar);
        boolean extended = told.filter(day -> !day.isAfter(until)).isPresent();
        Countdown clock = Countdown.of(received, limit(ADVICE, department));
        if (extended) {
            clock = clock.extendedBy(limit(EXTENSION, department));
        }
        for (Consultation.Stop stop : stops) {
            clock = clock.with(new Countdown.Stop(stop.from(), stop.until()));
        }
        return new Consultation.Times(clock.dueOn(calendar, time.today()), until, extended);
    }

    /** The open step is due when the authority's time ends; while that stands still, on no day. */
    void follow(AssessmentId id, Consultation consultation) {
        LocalDate received = consultation.submittedOn();
        int days = (int) ChronoUnit.DAYS.between(received, consultation.dueOn());
        Optional<Countdown> counted = consultation.still()
                ? Optional.empty()
                : Optional.of(Countdown.of(received, TimeLimit.of(days, TimeLimit.Unit.DAYS)));
        clocks.follow(id, Step.CONSULTATION, Optional.empty(), counted);
    }

    Instant now() {
        return time.now();
    }

    LocalDate today() {
        return time.today();
    }

    private TimeLimit limit(String event, Optional<DepartmentId> department) {
        return deadlines
                .of(event, department)
                .orElseThrow(() -> new IllegalStateException("deadlines.dmn has no row for " + event))
                .limit();
    }
}
