package io.praevia.notification;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentEvents;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.Phase;
import io.praevia.assessment.Step;
import io.praevia.identity.CurrentPerson;
import io.praevia.identity.People;
import io.praevia.identity.Person;
import io.praevia.identity.Role;
import io.praevia.kernel.PersonId;
import io.praevia.notification.outbox.Outbox;
import io.praevia.review.Reviews;
import io.praevia.workflow.WorkItem;
import io.praevia.workflow.WorkItems;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts mails into the outbox in the transaction of what they tell, so that both happen or neither (ADR 009). */
@Component
class MailListener {

    private final Outbox outbox;
    private final AssessmentLookup lookup;
    private final WorkItems items;
    private final Reviews reviews;
    private final People people;
    private final CurrentPerson current;

    MailListener(
            Outbox outbox,
            AssessmentLookup lookup,
            WorkItems items,
            Reviews reviews,
            People people,
            CurrentPerson current) {
        this.outbox = outbox;
        this.lookup = lookup;
        this.items = items;
        this.reviews = reviews;
        this.people = people;
        this.current = current;
    }

    /** Rework is told by the phase, with more to say. */
    @EventListener
    void onOpened(WorkItem.Opened opened) {
        if (opened.step() == Step.REWORK) {
            return;
        }
        Assessment assessment = lookup.load(opened.assessment());
        items.open(opened.assessment()).stream()
                .filter(item -> item.id().equals(opened.item()))
                .forEach(item -> eligible(item, assessment.owner())
                        .forEach(person -> outbox.put(new Outbox.Letter(
                                "opened:" + item.id(),
                                person,
                                "assigned",
                                item.href(),
                                Map.of(
                                        "assessment", assessment,
                                        "act", item.step().act(),
                                        "due", item.dueAt().map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC)))))));
    }

    @EventListener
    void onPhase(AssessmentEvents.PhaseEntered entered) {
        Assessment assessment = lookup.load(entered.id());
        if (entered.phase() == Phase.REWORK) {
            tell(assessment, "sent-back:" + assessment.submission(), "sent-back", List.of(assessment.owner()));
        }
        if (entered.phase().closed()) {
            List<PersonId> concerned = new ArrayList<>(reviews.reviewers(entered.id()));
            concerned.add(assessment.owner());
            tell(assessment, "decided:" + entered.phase().key(), "decided", concerned);
        }
    }

    private void tell(Assessment assessment, String event, String template, List<PersonId> whom) {
        whom.stream()
                .distinct()
                .filter(this::isSomebodyElse)
                .flatMap(id -> people.find(id).stream())
                .filter(Person::active)
                .forEach(person -> outbox.put(new Outbox.Letter(
                        event + ":" + assessment.id(),
                        person,
                        template,
                        template.equals("sent-back")
                                ? Step.REWORK.path(assessment.id(), "")
                                : "/assessments/" + assessment.id(),
                        Map.of("assessment", assessment))));
    }

    /** Whom the step waits for, without those who just acted and, for a role, without the owner. */
    private List<Person> eligible(WorkItem item, PersonId owner) {
        List<Person> found = item.person()
                .map(id -> people.find(id).stream().toList())
                .orElseGet(() -> ofRole(item).stream()
                        .filter(person -> !person.id().equals(owner))
                        .toList());
        return found.stream()
                .filter(Person::active)
                .filter(person -> isSomebodyElse(person.id()))
                .toList();
    }

    private List<Person> ofRole(WorkItem item) {
        Optional<Role> role = item.role();
        if (role.isEmpty()) {
            return List.of();
        }
        return item.department()
                .map(department -> people.withRole(role.get(), department))
                .orElseGet(() -> people.withRole(role.get()));
    }

    private boolean isSomebodyElse(PersonId person) {
        return current.findId().filter(person::equals).isEmpty();
    }
}
