package io.praevia.notification;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentEvents;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.ownership.OwnerChanged;
import io.praevia.identity.CurrentPerson;
import io.praevia.identity.Departments;
import io.praevia.identity.People;
import io.praevia.identity.Person;
import io.praevia.identity.Role;
import io.praevia.kernel.PersonId;
import io.praevia.notification.outbox.Outbox;
import io.praevia.review.override.ReviewSetAside;
import io.praevia.workflow.steps.StepMoved;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people what was given to them, taken from them or moved on: steps, assessments, a review. */
@Component
class MovedMail {

    private final Outbox outbox;
    private final AssessmentLookup lookup;
    private final People people;
    private final Departments departments;
    private final CurrentPerson current;
    private final Clock clock;

    MovedMail(
            Outbox outbox,
            AssessmentLookup lookup,
            People people,
            Departments departments,
            CurrentPerson current,
            Clock clock) {
        this.outbox = outbox;
        this.lookup = lookup;
        this.people = people;
        this.departments = departments;
        this.current = current;
        this.clock = clock;
    }

    @EventListener
    void onMoved(StepMoved moved) {
        Map<String, Object> facts = Map.of(
                "assessment", lookup.load(moved.id()), "act", moved.step().act());
        String event = ":" + moved.item() + ":" + clock.instant();
        moved.to().ifPresent(to -> tell(to, "moved-to", event, moved.href(), facts));
        moved.from().ifPresent(from -> tell(from, "moved-from", event, "/assessments/" + moved.id(), facts));
    }

    /** The owner hears when somebody else moved the assessment to a newer version of the questionnaire. */
    @EventListener
    void onVersion(AssessmentEvents.Moved moved) {
        Assessment assessment = lookup.load(moved.id());
        tell(
                assessment.owner(),
                "moved",
                ":" + moved.to() + ":" + moved.id(),
                "/assessments/" + moved.id() + "/version",
                Map.of("assessment", assessment, "from", moved.from(), "to", moved.to()));
    }

    @EventListener
    void onOwner(OwnerChanged changed) {
        Assessment assessment = lookup.load(changed.id());
        String event = ":" + changed.id() + ":" + clock.instant();
        String page = "/assessments/" + changed.id();
        tell(changed.owner(), "owner-new", event, page, Map.of("assessment", assessment));
        tell(
                changed.before(),
                "owner-before",
                event,
                page,
                Map.of("assessment", assessment, "owner", people.nameOf(Optional.of(changed.owner()))));
    }

    /** The department that did not answer hears that it is not waited for, and why. */
    @EventListener
    void onSetAside(ReviewSetAside aside) {
        Map<String, Object> facts = Map.of(
                "assessment", lookup.load(aside.id()),
                "department", departments.nameOf(aside.department()),
                "reason", aside.reason());
        String page = "/assessments/%s/reviews/%s".formatted(aside.id(), aside.review());
        people.withRole(Role.REVIEWER, aside.department())
                .forEach(person -> tell(person.id(), "set-aside", ":" + aside.review(), page, facts));
    }

    private void tell(PersonId whom, String template, String event, String page, Map<String, Object> facts) {
        if (current.findId().filter(whom::equals).isPresent()) {
            return;
        }
        people.find(whom)
                .filter(Person::active)
                .ifPresent(person -> outbox.put(new Outbox.Letter(template + event, person, template, page, facts)));
    }
}
