package io.praevia.risk.measure;

import io.praevia.assessment.Access;
import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.Assessments;
import io.praevia.identity.Allowed;
import io.praevia.identity.People;
import io.praevia.identity.Person;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.UseCase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The measures of an assessment: read by whom it concerns, planned by the owner's side while the questionnaire is open. */
@Service
public class Measures {

    private final MeasureStore store;
    private final MeasureDuties duties;
    private final AssessmentLookup lookup;
    private final Access access;
    private final Assessments assessments;
    private final People people;

    Measures(
            MeasureStore store,
            MeasureDuties duties,
            AssessmentLookup lookup,
            Access access,
            Assessments assessments,
            People people) {
        this.store = store;
        this.duties = duties;
        this.lookup = lookup;
        this.access = access;
        this.assessments = assessments;
        this.people = people;
    }

    /** In the order in which they were named; the caller has checked that the assessment may be read. */
    @Allowed.Internal
    public List<Measure> of(AssessmentId id) {
        return store.of(id);
    }

    /** @throws Refused.NotFound if it does not exist, or concerns the current person neither as a reader nor as its owner */
    @Allowed.SignedIn
    public Measure get(AssessmentId id, UUID measure) {
        return duties.readable(id, measure);
    }

    /** Adds a measure to the plan and returns its id. */
    @UseCase
    @Allowed.SignedIn
    public UUID add(AssessmentId id, MeasureDraft draft) {
        Assessment assessment = requireEditable(id);
        MeasureDraft complete = complete(assessment, draft.checked());
        UUID measure = store.insert(id, complete, Measure.Origin.RISK_PLAN, Optional.empty());
        store.touch(complete.effects().stream().map(Measure.Effect::risk));
        assessments.note(id, "measure.added", Map.of("measure", measure.toString()), Map.of());
        return measure;
    }

    /**
     * Changes the plan.
     *
     * @throws Refused.Stale if somebody changed the measure since {@code basedOn}
     */
    @UseCase
    @Allowed.SignedIn
    public Measure change(AssessmentId id, UUID measure, int basedOn, MeasureDraft draft) {
        Assessment assessment = requireEditable(id);
        Measure before = duties.readable(id, measure);
        MeasureDraft complete = complete(assessment, draft.checked());
        if (before.version() != basedOn || !store.update(measure, basedOn, complete)) {
            throw new Refused.Stale(complete, before, before.version());
        }
        store.touch(java.util.stream.Stream.concat(before.effects().stream(), complete.effects().stream())
                .map(Measure.Effect::risk));
        assessments.note(id, "measure.changed", Map.of("measure", measure.toString()), Map.of());
        return duties.readable(id, measure);
    }

    /** Takes a measure out of the plan. */
    @UseCase
    @Allowed.SignedIn
    public void remove(AssessmentId id, UUID measure) {
        requireEditable(id);
        Measure before = duties.readable(id, measure);
        store.touch(before.effects().stream().map(Measure.Effect::risk));
        store.delete(measure);
        assessments.note(id, "measure.removed", Map.of("measure", measure.toString()), Map.of("title", before.title()));
    }

    /**
     * Adds what somebody other than the owner asks for, in the running transaction.
     *
     * @param askedBy who checks it later; empty for the privacy office
     */
    @UseCase
    @Allowed.Internal
    public UUID ask(AssessmentId id, MeasureDraft draft, Measure.Origin origin, Optional<DepartmentId> askedBy) {
        MeasureDraft complete = complete(lookup.load(id), draft.checked());
        UUID measure = store.insert(id, complete, origin, askedBy);
        assessments.note(id, "measure.asked", Map.of("measure", measure.toString(), "origin", origin.key()), Map.of());
        return measure;
    }

    /** True while the current person may plan. */
    @Allowed.SignedIn
    public boolean editable(Assessment assessment) {
        return assessment.editable() && access.mayEdit(assessment);
    }

    private MeasureDraft complete(Assessment assessment, MeasureDraft draft) {
        PersonId owner = active(draft.owner()).orElse(assessment.owner());
        return new MeasureDraft(draft.title(), draft.what(), owner, draft.dueOn(), draft.status(), draft.effects());
    }

    private Optional<PersonId> active(@Nullable PersonId person) {
        if (person != null && people.find(person).filter(Person::active).isEmpty()) {
            throw new Refused.Invalid("owner", "measure.refused.owner");
        }
        return Optional.ofNullable(person);
    }

    private Assessment requireEditable(AssessmentId id) {
        Assessment assessment = lookup.get(id);
        access.requireEdit(assessment);
        if (!assessment.editable()) {
            throw new Refused.Conflict(
                    "measure.refused.locked", assessment.phase().label());
        }
        return assessment;
    }
}
