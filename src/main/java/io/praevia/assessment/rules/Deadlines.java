package io.praevia.assessment.rules;

import io.praevia.assessment.Step;
import io.praevia.clock.Calendars;
import io.praevia.clock.OrganisationTime;
import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.DepartmentId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Time limits from {@code bpmn/deadlines.dmn}, by step or by event of a law, counted in the department's calendar. */
@Service
public class Deadlines {

    private final RuleTables tables;
    private final Calendars calendars;
    private final OrganisationTime time;

    Deadlines(RuleTables tables, Calendars calendars, OrganisationTime time) {
        this.tables = tables;
        this.calendars = calendars;
        this.time = time;
    }

    /**
     * What the table in force says; empty when it sets no limit.
     *
     * @param event the key of a step, or the name of an event such as {@code GDPR-36-A}
     */
    @Allowed.Internal
    public Optional<Deadline> of(String event, Optional<DepartmentId> department) {
        return tables.evaluate("deadlines", inputs(event, department)).hits().stream()
                .findFirst()
                .map(Deadline::of);
    }

    /** The same by the version of the table that the assessment uses. */
    @Allowed.Internal
    public Optional<Deadline> of(AssessmentId assessment, String event, Optional<DepartmentId> department) {
        return tables.evaluate(assessment, "deadlines", inputs(event, department)).hits().stream()
                .findFirst()
                .map(Deadline::of);
    }

    /** The end of the limit of a step that begins now, by the table in force; empty when it sets none. */
    @Allowed.Internal
    public Optional<Instant> dueAt(Step step, Optional<DepartmentId> department) {
        return of(step.key(), department).map(deadline -> end(deadline, time.now(), department));
    }

    /** The same by the version of the table that the assessment uses. */
    @Allowed.Internal
    public Optional<Instant> dueAt(AssessmentId assessment, Step step, Optional<DepartmentId> department) {
        return of(assessment, step.key(), department).map(deadline -> end(deadline, time.now(), department));
    }

    /** The end of the limit that a row, of whichever version, sets for a step that began then. */
    @Allowed.Internal
    public Instant end(Ruling.Hit row, Instant began, DepartmentId department) {
        return end(Deadline.of(row), began, Optional.of(department));
    }

    private Instant end(Deadline deadline, Instant began, Optional<DepartmentId> department) {
        return time.endOf(deadline.limit().after(time.dayOf(began), calendars.of(department)));
    }

    private static Map<String, @Nullable Object> inputs(String event, Optional<DepartmentId> department) {
        Map<String, @Nullable Object> inputs = new HashMap<>();
        inputs.put("step", event);
        inputs.put("department", department.map(DepartmentId::value).orElse(null));
        return inputs;
    }
}
