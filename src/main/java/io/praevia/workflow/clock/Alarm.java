package io.praevia.workflow.clock;

import io.praevia.assessment.Assessments;
import io.praevia.assessment.rules.DueMoved;
import io.praevia.kernel.PersonId;
import io.praevia.workflow.clock.StepClock.Level;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happens when a clock signals: it is remembered, others hear of it, the trail tells it. */
@Component
class Alarm {

    private final JdbcClient jdbc;
    private final ClockStore store;
    private final EscalationChain chain;
    private final ObjectProvider<Assessments> assessments;
    private final ApplicationEventPublisher events;

    Alarm(
            JdbcClient jdbc,
            ClockStore store,
            EscalationChain chain,
            ObjectProvider<Assessments> assessments,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.store = store;
        this.chain = chain;
        this.assessments = assessments;
        this.events = events;
    }

    /** A reminder waits for the daily letter; an escalation is told at once. A step that ended meanwhile is silent. */
    void ring(String item, LocalDate due, Signals.Signal signal) {
        WaitingStep.find(jdbc, item).ifPresent(step -> ring(step, due, signal));
    }

    private void ring(WaitingStep step, LocalDate due, Signals.Signal signal) {
        String item = step.item();
        if (signal.level().isEmpty()) {
            store.signal(item, signal.kind(), due, List.of());
            return;
        }
        Level level = signal.level().get();
        List<PersonId> people = chain.at(level, step);
        if (level == Level.HEAD && people.isEmpty()) {
            level = Level.OFFICE;
            people = chain.at(level, step);
        }
        store.signal(item, signal.kind(), due, List.of());
        if (!people.isEmpty() && store.signal(item, "told-" + level.key(), due, people)) {
            assessments.getObject().note(step.assessment(), "clock.escalated", facts(step, level, people), Map.of());
            events.publishEvent(new StepClock.Escalated(item, step.assessment(), step.step(), level, due, people));
        }
    }

    void moved(String item, Instant due) {
        WaitingStep.find(jdbc, item)
                .ifPresent(
                        step -> events.publishEvent(new DueMoved(step.assessment(), step.step(), step.subject(), due)));
    }

    private static Map<String, String> facts(WaitingStep step, Level level, List<PersonId> people) {
        return Map.of("step", step.step().key(), "level", level.key(), "people", people.toString());
    }
}
