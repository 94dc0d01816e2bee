package io.praevia.workflow;

import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.Assessments;
import io.praevia.clock.OrganisationTime;
import io.praevia.identity.Allowed;
import io.praevia.identity.CurrentPerson;
import io.praevia.identity.People;
import io.praevia.identity.Person;
import io.praevia.identity.Role;
import io.praevia.kernel.DomainEvent;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.UseCase;
import io.praevia.risk.measure.MeasureDuties;
import io.praevia.workflow.clock.ClockBook;
import io.praevia.workflow.clock.StepClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Who is late, whom it was told to, and what the privacy office and heads do about it. */
@Service
public class LateSteps {

    private final WorkItemStore items;
    private final ClockBook book;
    private final People people;
    private final Acting acting;
    private final OrganisationTime time;
    private final ApplicationEventPublisher events;

    LateSteps(
            WorkItemStore items,
            ClockBook book,
            People people,
            Acting acting,
            OrganisationTime time,
            ApplicationEventPublisher events) {
        this.items = items;
        this.book = book;
        this.people = people;
        this.acting = acting;
        this.time = time;
        this.events = events;
    }

    /** Every late step, the one that is late for longest first. */
    @Allowed.PrivacyTeam
    public List<Late> all() {
        List<WorkItem> late = items.late(time.now());
        Map<String, List<StepClock.Escalation>> told =
                book.escalations(late.stream().map(WorkItem::id).toList()).stream()
                        .collect(Collectors.groupingBy(StepClock.Escalation::item));
        return late.stream()
                .map(item -> new Late(item, book.addressees(item.id()), told.getOrDefault(item.id(), List.of())))
                .toList();
    }

    /** Sends everybody who is late one letter about all of it; twice on a day has no effect. Returns how many people. */
    @UseCase
    @Allowed.PrivacyTeam
    public int remindAll() {
        List<PersonId> late = all().stream()
                .flatMap(one -> one.waitsFor().stream())
                .distinct()
                .toList();
        if (!late.isEmpty()) {
            events.publishEvent(new Reminded(late, time.today()));
        }
        return late.size();
    }

    /** Late steps that were told to the current person. */
    @Allowed.SignedIn
    public List<WorkItem> toldToMe() {
        return book.toldTo(acting.current().id()).stream()
                .map(StepClock.Escalation::item)
                .distinct()
                .flatMap(id -> items.find(id).stream())
                .filter(item -> item.late(time.now()))
                .toList();
    }

    /** Who could take the step on instead, if the current person may give it; nobody when it waits for one person. */
    @Allowed.SignedIn
    public List<Person> colleagues(WorkItem item) {
        if (!mayGive(item)) {
            return List.of();
        }
        PersonId owner = acting.lookup().load(item.assessment()).owner();
        Role role = item.role().orElseThrow();
        return item
                .department()
                .map(department -> people.withRole(role, department))
                .orElseGet(() -> people.withRole(role))
                .stream()
                .filter(person -> !person.id().equals(owner))
                .filter(person -> item.claimedBy().filter(person.id()::equals).isEmpty())
                .filter(person -> !item.step().ofMeasure()
                        || !acting.measures().involved(item.subject().orElseThrow(), person.id()))
                .toList();
    }

    /**
     * Gives a step to a colleague who may do it, in place of whoever has taken it on.
     *
     * @throws Refused.NotAllowed unless the privacy office, or whom its lateness was told to, asks for it
     * @throws Refused.Invalid if the colleague may not do it
     */
    @UseCase
    @Allowed.SignedIn
    public void give(String id, PersonId colleague) {
        WorkItem item = items.find(id).orElseThrow(() -> new Refused.NotFound("work.refused.task"));
        if (!mayGive(item)) {
            throw new Refused.NotAllowed("work.refused.give");
        }
        if (colleagues(item).stream().noneMatch(person -> person.id().equals(colleague))) {
            throw new Refused.Invalid("colleague", "work.refused.colleague");
        }
        if (!items.give(id, colleague)) {
            throw new Refused.Conflict("work.refused.not-open");
        }
        acting.assessments()
                .note(
                        item.assessment(),
                        "clock.reassigned",
                        Map.of("step", item.step().key(), "person", colleague.toString()),
                        Map.of());
        events.publishEvent(new Given(item, colleague));
    }

    private boolean mayGive(WorkItem item) {
        PersonId me = acting.current().id();
        return item.role().isPresent()
                && item.doneAt().isEmpty()
                && (people.get(me).is(Role.PRIVACY_OFFICER)
                        || book.escalations(List.of(item.id())).stream()
                                .anyMatch(told -> told.people().contains(me)));
    }

    /** Who acts, and on what. */
    @org.springframework.stereotype.Component
    record Acting(CurrentPerson current, AssessmentLookup lookup, Assessments assessments, MeasureDuties measures) {}

    /** A late step, for whom it waits, and whom it was told to. */
    public record Late(WorkItem item, List<PersonId> waitsFor, List<StepClock.Escalation> told) {}

    /** A step was given to a colleague. */
    public record Given(WorkItem item, PersonId to) {}

    /** Everybody who is late was reminded. */
    public record Reminded(List<PersonId> people, LocalDate day) implements DomainEvent {

        @Override
        public String action() {
            return "clock.reminded";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("people", String.valueOf(people.size()));
        }
    }
}
