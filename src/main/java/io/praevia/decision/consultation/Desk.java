package io.praevia.decision.consultation;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.AssessmentProcess;
import io.praevia.assessment.Phase;
import io.praevia.assessment.Step;
import io.praevia.identity.CurrentPerson;
import io.praevia.identity.Role;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may write in the file of a consultation, and what is in it now. */
@Component
class Desk {

    private final AssessmentLookup lookup;
    private final AssessmentProcess process;
    private final CurrentPerson current;
    private final ConsultationStore store;
    private final ConsultationClock clock;

    Desk(
            AssessmentLookup lookup,
            AssessmentProcess process,
            CurrentPerson current,
            ConsultationStore store,
            ConsultationClock clock) {
        this.lookup = lookup;
        this.process = process;
        this.current = current;
        this.store = store;
        this.clock = clock;
    }

    PersonId me() {
        return current.id();
    }

    /** Without a check of the reader. */
    Optional<Consultation> read(AssessmentId id) {
        Assessment assessment = lookup.load(id);
        return store.find(id, told -> clock.times(assessment, told.received(), told.extension(), told.stops()));
    }

    void requireReader(AssessmentId id) {
        lookup.get(id);
    }

    /** @throws Refused.Conflict unless the consultation runs now; NotAllowed unless it waits for the current person */
    void requireActor(AssessmentId id) {
        Assessment assessment = lookup.get(id);
        if (assessment.phase() != Phase.CONSULTATION) {
            throw new Refused.Conflict(
                    "decision.refused.no-consultation", assessment.phase().label());
        }
        if (process.mayAct(id, Step.CONSULTATION, Optional.empty()).isEmpty()) {
            throw new Refused.NotAllowed("decision.refused.office");
        }
        if (assessment.owner().equals(current.id())) {
            throw new Refused.NotAllowed("decision.refused.own");
        }
    }

    /** Letters may arrive after the advice too. */
    void requireClerk(AssessmentId id) {
        if (lookup.get(id).phase() == Phase.CONSULTATION || read(id).isEmpty()) {
            requireActor(id);
        } else if (!current.get().is(Role.PRIVACY_OFFICER)) {
            throw new Refused.NotAllowed("decision.refused.office");
        }
    }

    /** @throws Refused.Conflict if the authority has not received anything yet, in this round */
    Consultation required(AssessmentId id) {
        return read(id).filter(known -> !again(id))
                .orElseThrow(() -> new Refused.Conflict("decision.refused.not-asked"));
    }

    /** True while the authority is to be asked once more: what is recorded is the answer of an earlier round. */
    boolean again(AssessmentId id) {
        Assessment assessment = lookup.load(id);
        return assessment.phase() == Phase.CONSULTATION
                && read(id).filter(known -> known.answeredBefore(assessment.phaseSince()))
                        .isPresent();
    }

    Instant now() {
        return clock.now();
    }

    /** A day that has come. @throws Refused.Invalid if it is missing or lies ahead */
    LocalDate past(String field, @Nullable LocalDate day) {
        if (day == null || day.isAfter(clock.today())) {
            throw new Refused.Invalid(field, "decision.refused.past-day");
        }
        return day;
    }

    /** The step's due date follows what is recorded, until the authority answers. */
    void follow(AssessmentId id) {
        read(id).filter(known -> known.answer().isEmpty()).ifPresent(consultation -> clock.follow(id, consultation));
    }
}
