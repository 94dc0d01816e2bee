package io.praevia.renewal.day;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.Step;
import io.praevia.assessment.rules.Deadlines;
import io.praevia.clock.Calendars;
import io.praevia.clock.OrganisationTime;
import io.praevia.identity.Allowed;
import io.praevia.kernel.DepartmentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** How long an approval lasts and an answer may take, from {@code bpmn/deadlines.dmn}. */
@Service
public class ReviewDays {

    private static final String INTERVAL = "renewal-interval";
    /** 11 CCR 7155: after three years at the latest, and 45 days after a material change. */
    private static final String CALIFORNIA_LATEST = "CA-7155-r";

    private static final String CALIFORNIA_CHANGE = "CA-7155-u";

    private final Deadlines deadlines;
    private final Calendars calendars;
    private final OrganisationTime time;

    ReviewDays(Deadlines deadlines, Calendars calendars, OrganisationTime time) {
        this.deadlines = deadlines;
        this.calendars = calendars;
        this.time = time;
    }

    /** The day that is proposed for the next round. */
    @Allowed.Internal
    public LocalDate proposed(Assessment assessment) {
        return Stream.concat(day(assessment, INTERVAL).stream(), latest(assessment).stream())
                .min(LocalDate::compareTo)
                .orElseGet(() -> time.today().plusYears(1));
    }

    /** The last day that a law allows, if one does. */
    @Allowed.Internal
    public Optional<LocalDate> latest(Assessment assessment) {
        return californian(assessment) ? day(assessment, CALIFORNIA_LATEST) : Optional.empty();
    }

    /** When the owner has to have answered: the limit of the step, or that of a law if it ends earlier. */
    @Allowed.Internal
    public Optional<Instant> dueAt(Assessment assessment) {
        Optional<Instant> step = deadlines.dueAt(assessment.id(), Step.RENEWAL, Optional.of(assessment.department()));
        Optional<Instant> law =
                californian(assessment) ? day(assessment, CALIFORNIA_CHANGE).map(time::endOf) : Optional.empty();
        return Stream.concat(step.stream(), law.stream()).min(Instant::compareTo);
    }

    private Optional<LocalDate> day(Assessment assessment, String event) {
        Optional<DepartmentId> department = Optional.of(assessment.department());
        return deadlines
                .of(event, department)
                .map(found -> found.limit().after(time.today(), calendars.of(department)));
    }

    /** People in the United States may live in California. */
    private static boolean californian(Assessment assessment) {
        return assessment.countries().contains("US");
    }
}
