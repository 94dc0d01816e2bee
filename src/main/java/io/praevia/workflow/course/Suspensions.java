package io.praevia.workflow.course;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.identity.Allowed;
import io.praevia.identity.CurrentPerson;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.UseCase;
import io.praevia.kernel.Words;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Stops an assessment's process for a while: answers may still be typed, but no step ends and no timer runs. */
@Service
public class Suspensions {

    private final JdbcClient jdbc;
    private final RuntimeService runtime;
    private final AssessmentLookup lookup;
    private final CurrentPerson current;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Suspensions(
            JdbcClient jdbc,
            RuntimeService runtime,
            AssessmentLookup lookup,
            CurrentPerson current,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.runtime = runtime;
        this.lookup = lookup;
        this.current = current;
        this.clock = clock;
        this.events = events;
    }

    /** The one in force now; the caller has checked that the assessment may be read. */
    @Allowed.Internal
    public Optional<Suspension> find(AssessmentId id) {
        return jdbc.sql("select * from suspension where assessment_id = ? and resumed_at is null")
                .param(id.value())
                .query((row, n) -> new Suspension(
                        id,
                        row.getString("reason"),
                        new PersonId(row.getObject("suspended_by", UUID.class)),
                        row.getTimestamp("suspended_at").toInstant()))
                .optional();
    }

    /**
     * @throws Refused.Invalid if no reason is given
     * @throws Refused.Conflict if it is decided, or suspended already
     */
    @UseCase
    @Allowed.PrivacyOfficer
    public void suspend(AssessmentId id, @Nullable String reason) {
        Assessment assessment = lookup.get(id);
        String why = Words.required("reason", reason, Words.TEXT, "process.refused.reason");
        if (assessment.phase().closed()) {
            throw new Refused.Conflict("process.refused.closed");
        }
        if (find(id).isPresent()) {
            throw new Refused.Conflict("process.refused.suspended");
        }
        jdbc.sql(
                        "insert into suspension (id, assessment_id, reason, suspended_by, suspended_at) values (?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), id.value(), why, current.id().value(), now())
                .update();
        running(id, runtime::suspendProcessInstanceById);
        events.publishEvent(new Suspension.Suspended(id, why));
    }

    /** @throws Refused.Conflict if it is not suspended */
    @UseCase
    @Allowed.PrivacyOfficer
    public void resume(AssessmentId id) {
        lookup.get(id);
        int ended = jdbc.sql(
                        "update suspension set resumed_by = ?, resumed_at = ? where assessment_id = ? and resumed_at is null")
                .params(current.id().value(), now(), id.value())
                .update();
        if (ended == 0) {
            throw new Refused.Conflict("process.refused.running");
        }
        running(id, runtime::activateProcessInstanceById);
        events.publishEvent(new Suspension.Resumed(id));
    }

    private void running(AssessmentId id, Consumer<String> act) {
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(id.toString()).list().stream()
                .map(ProcessInstance::getId)
                .forEach(act);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
