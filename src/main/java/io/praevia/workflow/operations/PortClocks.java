package io.praevia.workflow.operations;

import io.praevia.assessment.Assessments;
import io.praevia.assessment.Step;
import io.praevia.assessment.rules.StepClocks;
import io.praevia.clock.Countdown;
import io.praevia.identity.CurrentPerson;
import io.praevia.kernel.AssessmentId;
import io.praevia.workflow.clock.RunningClocks;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the open step that a domain module means, and writes what it does to its clock into the trail. */
@Component
class PortClocks implements StepClocks {

    private final JdbcClient jdbc;
    private final RunningClocks clocks;
    private final CurrentPerson current;
    private final ObjectProvider<Assessments> assessments;

    PortClocks(JdbcClient jdbc, RunningClocks clocks, CurrentPerson current, ObjectProvider<Assessments> assessments) {
        this.jdbc = jdbc;
        this.clocks = clocks;
        this.current = current;
        this.assessments = assessments;
    }

    @Override
    public void restart(AssessmentId assessment, Step step, Optional<UUID> subject, Countdown countdown) {
        find(assessment, step, subject).ifPresent(item -> clocks.restart(item, countdown));
    }

    @Override
    public void stop(AssessmentId assessment, Step step, Optional<UUID> subject, String reason) {
        find(assessment, step, subject).ifPresent(item -> {
            clocks.resume(item, current.id(), "");
            clocks.stop(item, reason, current.id());
            note(assessment, "clock.stopped", step, Map.of("reason", reason));
        });
    }

    @Override
    public void resume(AssessmentId assessment, Step step, Optional<UUID> subject) {
        find(assessment, step, subject)
                .filter(item -> clocks.resume(item, current.id(), ""))
                .ifPresent(item -> note(assessment, "clock.resumed", step, Map.of()));
    }

    private void note(AssessmentId assessment, String action, Step step, Map<String, String> words) {
        assessments.getObject().note(assessment, action, Map.of("step", step.key()), words);
    }

    private Optional<String> find(AssessmentId assessment, Step step, Optional<UUID> subject) {
        return jdbc.sql("select id from work_item where assessment_id = ? and form = ? and done_at is null"
                        + " and subject_id is not distinct from ?::uuid limit 1")
                .params(assessment.value(), step.key(), subject.orElse(null))
                .query(String.class)
                .optional();
    }
}
