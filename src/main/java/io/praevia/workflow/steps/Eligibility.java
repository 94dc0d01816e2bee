package io.praevia.workflow.steps;

import io.praevia.assessment.Step;
import io.praevia.assessment.ownership.OwnersSide;
import io.praevia.assessment.ownership.Ownership;
import io.praevia.identity.Mandate;
import io.praevia.identity.People;
import io.praevia.identity.Person;
import io.praevia.identity.Role;
import io.praevia.identity.absence.Presence;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.text.Message;
import io.praevia.review.Reviews;
import io.praevia.risk.measure.MeasureDuties;
import io.praevia.workflow.WorkItem;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who can take a step over: somebody whom it waits for, who is here, and who did not work on the other side. */
@Component
class Eligibility {

    private static final List<Step> VERDICTS = List.of(Step.REVIEW, Step.SIGN_OFF);

    private final People people;
    private final Presence presence;
    private final OwnersSide ownersSide;
    private final Ownership ownership;
    private final Reviews reviews;
    private final MeasureDuties measures;

    Eligibility(
            People people,
            Presence presence,
            OwnersSide ownersSide,
            Ownership ownership,
            Reviews reviews,
            MeasureDuties measures) {
        this.people = people;
        this.presence = presence;
        this.ownersSide = ownersSide;
        this.ownership = ownership;
        this.reviews = reviews;
        this.measures = measures;
    }

    /** Why the step cannot go to the person, or back to the group when empty; empty if it can. */
    Optional<Message> obstacle(WorkItem item, Optional<PersonId> to) {
        if (to.isEmpty()) {
            return because(item.claimedBy().isEmpty(), unclaimed(item));
        }
        PersonId person = to.get();
        if (people.find(person).filter(Person::active).isEmpty()) {
            return because(true, "gone");
        }
        if (item.person().or(item::claimedBy).equals(to)) {
            return because(true, "has-it");
        }
        if (presence.away(person)) {
            return because(true, "away");
        }
        if (item.step() == Step.MEASURE) {
            return Optional.empty();
        }
        return item.person().isPresent() ? ownership.obstacle(item.assessment(), person) : otherSide(item, person);
    }

    private Optional<Message> otherSide(WorkItem item, PersonId person) {
        List<Mandate> mandates = people.mandates(person);
        if (mandates.stream().noneMatch(item::waitsFor)) {
            return because(true, "not-theirs");
        }
        if (ownersSide.of(item.assessment()).contains(person)) {
            return because(true, "submitted");
        }
        if (VERDICTS.contains(item.step())
                && mandates.stream().anyMatch(mandate -> mandate.roles().contains(Role.DPO))) {
            return because(true, "dpo");
        }
        if (item.step().ofMeasure() && measures.involved(item.subject().orElseThrow(), person)) {
            return because(true, "measure");
        }
        return because(
                item.step() == Step.SIGN_OFF
                        && reviews.reviewers(item.assessment()).contains(person),
                "reviewed");
    }

    private static String unclaimed(WorkItem item) {
        if (item.person().isEmpty()) {
            return "nobody-has-it";
        }
        return item.step() == Step.MEASURE ? "person-needed" : "owner-needed";
    }

    private static Optional<Message> because(boolean so, String what) {
        return so ? Optional.of(Message.of("steps.blocked." + what)) : Optional.empty();
    }
}
