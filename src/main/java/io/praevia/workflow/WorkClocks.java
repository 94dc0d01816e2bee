package io.praevia.workflow;

import io.praevia.assessment.Access;
import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.Assessments;
import io.praevia.assessment.Step;
import io.praevia.identity.Allowed;
import io.praevia.identity.CurrentPerson;
import io.praevia.identity.Mandate;
import io.praevia.kernel.Refused;
import io.praevia.kernel.UseCase;
import io.praevia.kernel.Words;
import io.praevia.workflow.clock.ClockBook;
import io.praevia.workflow.clock.RunningClocks;
import io.praevia.workflow.clock.StepClock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** What people do with the clock of a step: stop it to ask the owner, answer, let it run on. */
@Service
public class WorkClocks {

    private final WorkItemStore items;
    private final RunningClocks clocks;
    private final ClockBook book;
    private final Readers readers;
    private final ApplicationEventPublisher events;

    WorkClocks(
            WorkItemStore items,
            RunningClocks clocks,
            ClockBook book,
            Readers readers,
            ApplicationEventPublisher events) {
        this.items = items;
        this.clocks = clocks;
        this.book = book;
        this.readers = readers;
        this.events = events;
    }

    /** @throws Refused.NotFound if there is no such step, or its assessment is not shared with the current person */
    @Allowed.SignedIn
    public Clock of(String id) {
        WorkItem item = items.find(id).orElseThrow(() -> new Refused.NotFound("work.refused.task"));
        Assessment assessment = readers.lookup().get(item.assessment());
        boolean open = item.doneAt().isEmpty();
        boolean waits = readers.current().mandates().stream().anyMatch(item::waitsFor);
        boolean stands = item.standstill().isPresent();
        return new Clock(
                item,
                book.stops(id),
                book.escalations(List.of(id)),
                open && waits && !stands && !item.step().ownersOwn() && item.step() != Step.MEASURE,
                open && waits && stands,
                open && stands && ownersSide(assessment));
    }

    /**
     * Stops the clock: the step waits for the owner, who is told why.
     *
     * @throws Refused.NotAllowed if the step waits for somebody else, or is the owner's own
     * @throws Refused.Conflict if it is done or stands still already
     */
    @UseCase
    @Allowed.SignedIn
    public void stop(String id, @Nullable String reason) {
        Clock clock = of(id);
        if (clock.item().standstill().isPresent() || clock.item().doneAt().isPresent()) {
            throw new Refused.Conflict("work.refused.clock-stands");
        }
        require(clock.mayStop(), "work.refused.clock-not-yours");
        String why = Words.required("reason", reason, Words.TEXT, "work.refused.clock-reason");
        clocks.stop(id, why, readers.current().id());
        note(clock, "clock.stopped", Map.of("reason", why));
        events.publishEvent(new Stopped(id, clock.item(), why));
    }

    /** Lets the clock run on without an answer. @throws Refused.Conflict if it runs */
    @UseCase
    @Allowed.SignedIn
    public void resume(String id) {
        Clock clock = standing(id);
        require(clock.mayResume(), "work.refused.clock-not-yours");
        resume(clock, "");
        note(clock, "clock.resumed", Map.of());
    }

    /** The owner's side answers; the clock runs on. @throws Refused.Conflict if it runs already */
    @UseCase
    @Allowed.SignedIn
    public void answer(String id, @Nullable String text) {
        Clock clock = standing(id);
        require(clock.mayAnswer(), "work.refused.clock-owner");
        String words = Words.required("answer", text, Words.TEXT, "work.refused.clock-answer");
        resume(clock, words);
        note(clock, "clock.answered", Map.of("answer", words));
        events.publishEvent(new Answered(id, clock.item()));
    }

    /** Open steps that ask the current person, as owner or helper of the project, to answer. */
    @Allowed.SignedIn
    public List<WorkItem> asked() {
        return items.asking(
                readers.current().mandates().stream().map(Mandate::holder).toList(),
                readers.current().id());
    }

    private void resume(Clock clock, String answer) {
        if (!clocks.resume(clock.item().id(), readers.current().id(), answer)) {
            throw new Refused.Conflict("work.refused.clock-runs");
        }
    }

    private Clock standing(String id) {
        Clock clock = of(id);
        if (clock.item().standstill().isEmpty() || clock.item().doneAt().isPresent()) {
            throw new Refused.Conflict("work.refused.clock-runs");
        }
        return clock;
    }

    private static void require(boolean may, String otherwise) {
        if (!may) {
            throw new Refused.NotAllowed(otherwise);
        }
    }

    private boolean ownersSide(Assessment assessment) {
        return readers.current().mandates().stream().anyMatch(m -> m.holder().equals(assessment.owner()))
                || readers.access()
                        .contributors(assessment.id())
                        .contains(readers.current().id());
    }

    private void note(Clock clock, String action, Map<String, String> words) {
        readers.assessments()
                .note(
                        clock.item().assessment(),
                        action,
                        Map.of("step", clock.item().step().key()),
                        words);
    }

    /** Who asks, and what of. */
    @org.springframework.stereotype.Component
    record Readers(AssessmentLookup lookup, Access access, CurrentPerson current, Assessments assessments) {}

    /** The clock of a step, and what the current person may do with it. */
    public record Clock(
            WorkItem item,
            List<StepClock.Stop> stops,
            List<StepClock.Escalation> escalations,
            boolean mayStop,
            boolean mayResume,
            boolean mayAnswer) {}

    /** A clock was stopped to ask the owner. */
    public record Stopped(String id, WorkItem item, String reason) {}

    /** The owner's side answered. */
    public record Answered(String id, WorkItem item) {}
}
