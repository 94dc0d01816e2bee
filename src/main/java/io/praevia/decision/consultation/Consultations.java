package io.praevia.decision.consultation;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.AssessmentProcess;
import io.praevia.assessment.Assessments;
import io.praevia.assessment.Phase;
import io.praevia.assessment.Step;
import io.praevia.assessment.rules.StepClocks;
import io.praevia.identity.Allowed;
import io.praevia.identity.CurrentPerson;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.UseCase;
import io.praevia.kernel.Words;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What the privacy office records about a prior consultation (GDPR Art. 36). */
@Service
public class Consultations {

    private final ConsultationStore store;
    private final AssessmentLookup lookup;
    private final Assessments assessments;
    private final AssessmentProcess process;
    private final CurrentPerson current;
    private final StepClocks clocks;

    Consultations(
            ConsultationStore store,
            AssessmentLookup lookup,
            Assessments assessments,
            AssessmentProcess process,
            CurrentPerson current,
            StepClocks clocks) {
        this.store = store;
        this.lookup = lookup;
        this.assessments = assessments;
        this.process = process;
        this.current = current;
        this.clocks = clocks;
    }

    @Allowed.Internal
    public Optional<Consultation> find(AssessmentId id) {
        return store.find(id);
    }

    /** Records that the authority was asked, or corrects what was recorded; {@code extension} is null if none was told. */
    @UseCase
    @Allowed.SignedIn
    public void submitted(
            AssessmentId id, @Nullable String authority, @Nullable LocalDate on, @Nullable LocalDate extension) {
        requireActor(id);
        String name = Words.required("authority", authority, Words.LINE, "decision.refused.authority");
        if (on == null) {
            throw new Refused.Invalid("submittedOn", "decision.refused.asked-on");
        }
        if (extension != null && extension.isBefore(on)) {
            throw new Refused.Invalid("extension", "decision.refused.extension");
        }
        store.submit(id, name, on, extension, current.id());
        clocks.restart(
                id,
                Step.CONSULTATION,
                Optional.empty(),
                store.find(id).orElseThrow().clock());
        assessments.note(id, "consultation.submitted", Map.of("on", on.toString()), Map.of("authority", name));
    }

    /** Records the authority's answer; the assessment goes on to the sign-off. */
    @UseCase
    @Allowed.SignedIn
    public void answered(
            AssessmentId id, Consultation.@Nullable Outcome outcome, @Nullable String text, @Nullable LocalDate on) {
        requireActor(id);
        Consultation consultation =
                store.find(id).orElseThrow(() -> new Refused.Conflict("decision.refused.not-asked"));
        if (outcome == null) {
            throw new Refused.Invalid("outcome", "decision.refused.answer-outcome");
        }
        if (on == null || on.isBefore(consultation.submittedOn())) {
            throw new Refused.Invalid("answeredOn", "decision.refused.answered-on");
        }
        String words = Words.required("answer", text, Words.TEXT, "decision.refused.answer");
        store.answer(id, new Consultation.Answer(outcome, words, on), current.id());
        assessments.note(
                id,
                "consultation.answered",
                Map.of("outcome", outcome.key(), "on", on.toString()),
                Map.of("answer", words));
        process.complete(id, Step.CONSULTATION, Optional.empty(), Map.of());
    }

    private void requireActor(AssessmentId id) {
        Assessment assessment = lookup.get(id);
        if (assessment.phase() != Phase.CONSULTATION) {
            throw new Refused.Conflict(
                    "decision.refused.no-consultation", assessment.phase().label());
        }
        if (process.mayAct(id, Step.CONSULTATION, Optional.empty()).isEmpty()) {
            throw new Refused.NotAllowed("decision.refused.office");
        }
    }
}
