package io.praevia.risk.measure;

import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.AssessmentProcess;
import io.praevia.assessment.Assessments;
import io.praevia.assessment.Step;
import io.praevia.assessment.reuse.AssessAgain;
import io.praevia.assessment.rules.Deadlines;
import io.praevia.clock.OrganisationTime;
import io.praevia.identity.Allowed;
import io.praevia.identity.People;
import io.praevia.identity.Person;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.UseCase;
import io.praevia.kernel.Words;
import io.praevia.risk.measure.Measure.Status;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/** What others do about a measure after the approval: check it, give it another person or day, decide when it fails. */
@Service
public class MeasureOffice {

    private final MeasureStore store;
    private final MeasureDuties duties;
    private final Surroundings around;

    MeasureOffice(MeasureStore store, MeasureDuties duties, Surroundings around) {
        this.store = store;
        this.duties = duties;
        this.around = around;
    }

    /** Confirms that it is in place, or sends it back with what is missing; never who did it. */
    @UseCase
    @Allowed.SignedIn
    public void check(AssessmentId id, UUID measure, boolean inPlace, @Nullable String what) {
        Measure before = duties.readable(id, measure);
        require(before, before.status() == Status.DONE, duties.mayCheck(before));
        String words = inPlace
                ? Words.optional("note", what, Words.TEXT)
                : Words.required("note", what, Words.TEXT, "measure.refused.missing");
        store.move(measure, inPlace ? Status.CHECKED : Status.IN_PROGRESS, duties.me());
        around.note(before, inPlace ? "measure.checked" : "measure.sent-back", words);
        around.complete(before, Step.MEASURE_CHECK, Map.of("measureInPlace", inPlace));
    }

    /** Gives it to somebody else, or sets another day. */
    @UseCase
    @Allowed.PrivacyOfficer
    public void plan(AssessmentId id, UUID measure, @Nullable PersonId owner, @Nullable LocalDate dueOn) {
        Measure before = duties.readable(id, measure);
        require(before, before.status().open(), duties.mayPlan(before));
        PersonId who = owner == null ? before.owner() : owner;
        if (around.people().find(who).filter(Person::active).isEmpty()) {
            throw new Refused.Invalid("owner", "measure.refused.owner");
        }
        store.plan(measure, who, future(dueOn));
        around.note(before, "measure.planned-again", "");
        around.measures().getObject().planChanged(measure);
    }

    /** Gives it to somebody else for another use case, such as that a person leaves; its day stays. */
    @Allowed.Internal
    public void pass(UUID id, PersonId to) {
        store.find(id).filter(measure -> measure.status().open()).ifPresent(before -> {
            store.plan(id, to, before.dueOn().orElse(null));
            around.note(before, "measure.planned-again", "");
            around.measures().getObject().planChanged(id);
        });
    }

    /** Decides about one that was given up or is long late: another day, or the assessment opens again. */
    @UseCase
    @Allowed.SignedIn
    public void decide(AssessmentId id, UUID measure, Decision decision) {
        Measure before = duties.readable(id, measure);
        require(before, before.status().open() || before.status() == Status.DROPPED, duties.mayDecide(before));
        String words = Words.required("reason", decision.why(), Words.TEXT, "measure.refused.decision");
        if (!decision.reopen()) {
            store.plan(measure, before.owner(), future(decision.dueOn()));
            store.move(measure, Status.PLANNED, duties.me());
        } else if (before.status().open()) {
            store.write(measure, "reason", words);
            store.move(measure, Status.DROPPED, duties.me());
        }
        around.note(before, decision.reopen() ? "measure.reopening" : "measure.planned-again", words);
        around.complete(before, Step.MEASURE_DECISION, Map.of("measureReopen", decision.reopen()));
        if (decision.reopen()) {
            AssessmentId next = around.again().start(id);
            around.events().publishEvent(new MeasureReopened(id, measure, next));
        }
    }

    private static void require(Measure measure, boolean state, boolean allowed) {
        if (!state) {
            throw new Refused.Conflict("measure.refused.state", measure.status().label());
        }
        if (!allowed) {
            throw new Refused.NotAllowed("measure.refused.other");
        }
    }

    private LocalDate future(@Nullable LocalDate day) {
        if (day == null || !day.isAfter(around.time().today())) {
            throw new Refused.Invalid("dueOn", "measure.refused.day");
        }
        return day;
    }

    /** What is decided about a measure that fails: {@code dueOn} is needed unless the assessment opens again. */
    public record Decision(
            boolean reopen,
            @Nullable LocalDate dueOn,
            @Nullable String why) {}

    /** What acts on measures touch outside their rows. */
    @Component("measureSurroundings")
    record Surroundings(
            Assessments assessments,
            AssessmentLookup lookup,
            AssessmentProcess process,
            ObjectProvider<MeasureProcess> measures,
            Deadlines deadlines,
            AssessAgain again,
            People people,
            OrganisationTime time,
            ApplicationEventPublisher events) {

        void complete(Measure measure, Step step, Map<String, Object> routing) {
            process.complete(measure.assessment(), step, Optional.of(measure.id()), routing);
        }

        void note(Measure measure, String action, String words) {
            Map<String, String> facts = Map.of("measure", measure.id().toString());
            assessments.note(measure.assessment(), action, facts, words.isEmpty() ? Map.of() : Map.of("words", words));
        }
    }
}
