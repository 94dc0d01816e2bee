package io.praevia.risk.measure;

import io.praevia.assessment.Access;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.AssessmentProcess;
import io.praevia.assessment.Step;
import io.praevia.identity.CurrentPerson;
import io.praevia.identity.Role;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who may read a measure, and who may do something about it once the assessment is approved. */
@Component
public class MeasureDuties {

    private final MeasureStore store;
    private final Access access;
    private final AssessmentLookup lookup;
    private final AssessmentProcess process;
    private final CurrentPerson current;

    MeasureDuties(
            MeasureStore store,
            Access access,
            AssessmentLookup lookup,
            AssessmentProcess process,
            CurrentPerson current) {
        this.store = store;
        this.access = access;
        this.lookup = lookup;
        this.process = process;
        this.current = current;
    }

    Measure readable(AssessmentId id, UUID measure) {
        return store.find(measure)
                .filter(m -> m.assessment().equals(id))
                .filter(m -> acting().contains(m.owner()) || access.mayRead(id))
                .orElseThrow(() -> new Refused.NotFound("measure.refused.not-found"));
    }

    PersonId me() {
        return current.id();
    }

    /** True if the current person sees to it, and it is still to be done in an approved assessment. */
    public boolean mayDo(Measure measure) {
        return measure.status().open() && approved(measure) && acting().contains(measure.owner());
    }

    /** True if it waits for the current person to check it: never who did it or answers for it. */
    public boolean mayCheck(Measure measure) {
        Optional<PersonId> holder = holder(measure, Step.MEASURE_CHECK);
        return holder.isPresent() && !involved(measure, holder.get()) && !involved(measure, current.id());
    }

    /** True if the current person has to say whether there is another day, or the assessment opens again. */
    public boolean mayDecide(Measure measure) {
        Optional<PersonId> holder = holder(measure, Step.MEASURE_DECISION);
        return holder.isPresent() && !involved(measure, holder.get()) && !involved(measure, current.id());
    }

    /** True if the current person may give it to somebody else or set another day: the privacy office. */
    public boolean mayPlan(Measure measure) {
        return measure.status().open()
                && approved(measure)
                && current.mandates().stream().anyMatch(m -> m.roles().contains(Role.PRIVACY_OFFICER));
    }

    /** True if the person answers for the measure or did it, and so neither checks it nor decides about it. */
    public boolean involved(UUID measure, PersonId person) {
        return store.find(measure).filter(found -> involved(found, person)).isPresent();
    }

    private boolean approved(Measure measure) {
        return switch (lookup.load(measure.assessment()).phase()) {
            case APPROVED, CONDITIONALLY_APPROVED -> true;
            default -> false;
        };
    }

    private Optional<PersonId> holder(Measure measure, Step step) {
        return process.mayAct(measure.assessment(), step, Optional.of(measure.id()));
    }

    private static boolean involved(Measure measure, PersonId person) {
        return measure.owner().equals(person)
                || measure.done().filter(done -> done.by().equals(person)).isPresent();
    }

    private List<PersonId> acting() {
        return current.mandates().stream()
                .map(io.praevia.identity.Mandate::holder)
                .toList();
    }
}
