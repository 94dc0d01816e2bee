package io.praevia.notification;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.identity.CurrentPerson;
import io.praevia.identity.Departments;
import io.praevia.identity.People;
import io.praevia.identity.Person;
import io.praevia.kernel.PersonId;
import io.praevia.notification.outbox.Outbox;
import io.praevia.review.ReviewEvents;
import io.praevia.review.text.Mentioned;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the owner that a department asks something, and people that a text mentions them; both at once. */
@Component
class ThreadMail {

    private final Outbox outbox;
    private final AssessmentLookup lookup;
    private final People people;
    private final Names names;
    private final Clock clock;

    ThreadMail(Outbox outbox, AssessmentLookup lookup, People people, Names names, Clock clock) {
        this.outbox = outbox;
        this.lookup = lookup;
        this.people = people;
        this.names = names;
        this.clock = clock;
    }

    /** Each act of asking is a letter of its own; the second try of an act writes the first one's. */
    @EventListener
    void onAsked(ReviewEvents.OwnerAsked asked) {
        Assessment assessment = lookup.load(asked.id());
        Map<String, Object> facts = Map.of(
                "assessment", assessment,
                "department", names.departments().nameOf(asked.department()),
                "questions", asked.questions());
        put(
                assessment.owner(),
                new Letter(
                        "owner-asked:" + asked.review() + ":" + clock.instant().toEpochMilli(),
                        "owner-asked",
                        "/assessments/" + asked.id() + "/threads",
                        facts));
    }

    @EventListener
    void onMentioned(Mentioned mentioned) {
        Assessment assessment = lookup.load(mentioned.id());
        Map<String, Object> facts = Map.of(
                "assessment", assessment, "who", people.nameOf(names.current().findId()));
        put(mentioned.person(), new Letter("mentioned:" + mentioned.source(), "mentioned", mentioned.path(), facts));
    }

    private void put(PersonId to, Letter letter) {
        people.find(to)
                .filter(Person::active)
                .ifPresent(person -> outbox.put(
                        new Outbox.Letter(letter.event(), person, letter.template(), letter.path(), letter.facts())));
    }

    private record Letter(String event, String template, String path, Map<String, Object> facts) {}

    /** Who asks, and for whom. */
    @Component("threadMailNames")
    record Names(Departments departments, CurrentPerson current) {}
}
