package io.praevia.risk.measure;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentEvents;
import io.praevia.assessment.Phase;
import io.praevia.assessment.Step;
import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.UseCase;
import io.praevia.kernel.Words;
import io.praevia.risk.evidence.MeasureFiles;
import io.praevia.risk.measure.Measure.Status;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** What the owner of a measure does once the assessment is approved: begin, do it with evidence, or give it up. */
@Service
public class MeasureWork {

    private final MeasureStore store;
    private final MeasureDuties duties;
    private final ObjectProvider<MeasureFiles> files;
    private final MeasureOffice.Surroundings around;

    MeasureWork(
            MeasureStore store,
            MeasureDuties duties,
            ObjectProvider<MeasureFiles> files,
            MeasureOffice.Surroundings around) {
        this.store = store;
        this.duties = duties;
        this.files = files;
        this.around = around;
    }

    /** From the approval on, every measure that is still to be done has a process and a day. */
    @EventListener
    void begin(AssessmentEvents.PhaseEntered event) {
        if (event.phase() == Phase.APPROVED || event.phase() == Phase.CONDITIONALLY_APPROVED) {
            Assessment assessment = around.lookup().load(event.id());
            store.of(event.id()).stream()
                    .filter(measure -> measure.status().open())
                    .forEach(measure -> begin(assessment, measure));
        }
    }

    /** Says that it has begun; twice has no effect. */
    @UseCase
    @Allowed.SignedIn
    public void start(AssessmentId id, UUID measure) {
        Measure before = mine(id, measure);
        if (before.status() == Status.PLANNED) {
            store.move(measure, Status.IN_PROGRESS, duties.me());
            around.note(before, "measure.started", "");
        }
    }

    /**
     * Says that it is in place; somebody else checks.
     *
     * @throws Refused.Invalid if neither words nor a file show it
     */
    @UseCase
    @Allowed.SignedIn
    public void done(AssessmentId id, UUID measure, @Nullable String how) {
        Measure before = mine(id, measure);
        String words = Words.optional("note", how, Words.TEXT);
        if (words.isEmpty() && files.getObject().of(id, measure).isEmpty()) {
            throw new Refused.Invalid("note", "measure.refused.evidence");
        }
        store.write(measure, "note", words);
        store.move(measure, Status.DONE, duties.me());
        around.note(before, "measure.done", words);
        if (!around.measures().getObject().doneAfterAll(measure)) {
            around.complete(before, Step.MEASURE, Map.of("measureOutcome", "done"));
        }
    }

    /**
     * Gives it up; if the decision rested on it, the privacy office decides what follows.
     *
     * @throws Refused.Conflict while the privacy office decides about it already
     */
    @UseCase
    @Allowed.SignedIn
    public void drop(AssessmentId id, UUID measure, @Nullable String why) {
        Measure before = mine(id, measure);
        String words = Words.required("reason", why, Words.TEXT, "measure.refused.reason");
        store.write(measure, "reason", words);
        store.move(measure, Status.DROPPED, duties.me());
        around.note(before, "measure.dropped", words);
        around.complete(before, Step.MEASURE, Map.of("measureOutcome", "dropped"));
    }

    private void begin(Assessment assessment, Measure measure) {
        if (measure.dueOn().isEmpty()) {
            around.deadlines()
                    .dueAt(Step.MEASURE, Optional.of(assessment.department()))
                    .map(due -> around.time().dayOf(due))
                    .ifPresent(due -> store.plan(measure.id(), measure.owner(), due));
        }
        around.measures().getObject().start(assessment, measure);
    }

    private Measure mine(AssessmentId id, UUID measure) {
        Measure found = duties.readable(id, measure);
        if (!found.status().open()) {
            throw new Refused.Conflict("measure.refused.state", found.status().label());
        }
        if (!duties.mayDo(found)) {
            throw new Refused.NotAllowed("measure.refused.not-yours");
        }
        return found;
    }
}
