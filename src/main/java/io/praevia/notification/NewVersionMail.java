package io.praevia.notification;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentEvents;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.identity.CurrentPerson;
import io.praevia.identity.People;
import io.praevia.identity.Person;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the owner that somebody else moved the assessment to a newer version of the questionnaire. */
@Component
class NewVersionMail {

    private final Outbox outbox;
    private final AssessmentLookup lookup;
    private final People people;
    private final CurrentPerson current;

    NewVersionMail(Outbox outbox, AssessmentLookup lookup, People people, CurrentPerson current) {
        this.outbox = outbox;
        this.lookup = lookup;
        this.people = people;
        this.current = current;
    }

    @EventListener
    void onMoved(AssessmentEvents.Moved moved) {
        Assessment assessment = lookup.load(moved.id());
        if (current.findId().filter(assessment.owner()::equals).isPresent()) {
            return;
        }
        people.find(assessment.owner())
                .filter(Person::active)
                .ifPresent(owner -> outbox.put(new Outbox.Letter(
                        "moved:" + moved.to() + ":" + moved.id(),
                        owner,
                        "moved",
                        "/assessments/" + moved.id() + "/version",
                        Map.of("assessment", assessment, "from", moved.from(), "to", moved.to()))));
    }
}
