package io.praevia.notification;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentEvents;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.requests.Requests;
import io.praevia.identity.People;
import io.praevia.identity.Person;
import io.praevia.notification.outbox.Outbox;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells a colleague what they are asked to answer, and until when. */
@Component
class AskedMail {

    private final Outbox outbox;
    private final AssessmentLookup lookup;
    private final Requests requests;
    private final People people;

    AskedMail(Outbox outbox, AssessmentLookup lookup, Requests requests, People people) {
        this.outbox = outbox;
        this.lookup = lookup;
        this.requests = requests;
        this.people = people;
    }

    /** Asked again after an answer, the letter goes out again: it names the request. */
    @EventListener
    void onAsked(AssessmentEvents.Asked asked) {
        Assessment assessment = lookup.load(asked.id());
        Outbox.Worded what = language -> requests.label(asked.id(), UUID.fromString(asked.target()), language);
        people.find(asked.person())
                .filter(Person::active)
                .ifPresent(person -> outbox.put(new Outbox.Letter(
                        "asked:" + asked.target(),
                        person,
                        "asked",
                        asked.href(),
                        Map.of("assessment", assessment, "what", what, "due", asked.due()))));
    }
}
