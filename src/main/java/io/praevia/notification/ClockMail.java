package io.praevia.notification;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.identity.CurrentPerson;
import io.praevia.identity.People;
import io.praevia.identity.Person;
import io.praevia.kernel.PersonId;
import io.praevia.notification.outbox.Outbox;
import io.praevia.renewal.RenewalEvents;
import io.praevia.workflow.LateSteps;
import io.praevia.workflow.WorkClocks;
import io.praevia.workflow.WorkItem;
import io.praevia.workflow.clock.StepClock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells at once what a clock cannot leave to the daily letter: a question that stops it, its answer, and delay. */
@Component
class ClockMail {

    private final Outbox outbox;
    private final AssessmentLookup lookup;
    private final People people;
    private final CurrentPerson current;

    ClockMail(Outbox outbox, AssessmentLookup lookup, People people, CurrentPerson current) {
        this.outbox = outbox;
        this.lookup = lookup;
        this.people = people;
        this.current = current;
    }

    @EventListener
    void onEscalated(StepClock.Escalated told) {
        Assessment assessment = lookup.load(told.assessment());
        String event = "escalated:" + told.item() + ":" + told.level().key() + ":" + told.dueOn();
        Map<String, Object> facts = Map.of("act", told.step().act(), "due", told.dueOn());
        tell(event, told.people(), "escalated", "/work/" + told.item() + "/clock", with(assessment, facts));
    }

    @EventListener
    void onStopped(WorkClocks.Stopped stopped) {
        WorkItem item = stopped.item();
        Assessment assessment = lookup.load(item.assessment());
        String by = people.nameOf(current.findId());
        tell(
                "stopped:" + stopped.id() + ":" + stopped.reason().hashCode(),
                List.of(assessment.owner()),
                "stopped",
                "/work/" + stopped.id() + "/clock",
                with(assessment, Map.of("by", by, "what", stopped.reason())));
    }

    /** Whoever asked hears of the answer. */
    @EventListener
    void onAnswered(WorkClocks.Answered answered) {
        WorkItem item = answered.item();
        Assessment assessment = lookup.load(item.assessment());
        item.standstill()
                .ifPresent(stop -> tell(
                        "answered:" + answered.id() + ":" + stop.since(),
                        List.of(stop.by()),
                        "answered",
                        item.href(),
                        with(assessment, Map.of("act", item.step().act()))));
    }

    @EventListener
    void onGiven(LateSteps.Given given) {
        WorkItem item = given.item();
        Assessment assessment = lookup.load(item.assessment());
        tell(
                "given:" + item.id(),
                List.of(given.to()),
                "assigned",
                item.href(),
                with(assessment, Map.of("act", item.step().act(), "due", java.util.Optional.empty())));
    }

    /** The day of an approval comes up. */
    @EventListener
    void onComingUp(RenewalEvents.ComingUp soon) {
        Assessment assessment = lookup.load(soon.id());
        tell(
                "renewal-soon:" + soon.renewal(),
                List.of(assessment.owner()),
                "renewal-soon",
                "/assessments/" + soon.id() + "/renewals/" + soon.renewal(),
                with(assessment, Map.of("due", soon.day())));
    }

    /** Another reason came while the owner is asked; whoever is asked for the first time hears of the step itself. */
    @EventListener
    void onCause(RenewalEvents.CauseNoted noted) {
        Assessment assessment = lookup.load(noted.renewal().assessment());
        if (noted.joined()
                && current.findId().filter(assessment.owner()::equals).isEmpty()) {
            tell(
                    "renewal-cause:" + noted.cause().id(),
                    List.of(assessment.owner()),
                    "renewal-cause",
                    noted.renewal().href(),
                    with(assessment, Map.of("what", noted.cause().kind().label())));
        }
    }

    private void tell(String event, List<PersonId> whom, String template, String path, Map<String, Object> facts) {
        whom.stream()
                .flatMap(id -> people.find(id).stream())
                .filter(Person::active)
                .forEach(person -> outbox.put(new Outbox.Letter(event, person, template, path, facts)));
    }

    private static Map<String, Object> with(Assessment assessment, Map<String, Object> facts) {
        Map<String, Object> all = new HashMap<>(facts);
        all.put("assessment", assessment);
        return all;
    }
}
