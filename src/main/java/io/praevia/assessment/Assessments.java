package io.praevia.assessment;

import io.praevia.identity.Allowed;
import io.praevia.identity.CurrentPerson;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.EntryId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.UseCase;
import io.praevia.kernel.Words;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The life of an assessment beside its answers: shared, withdrawn, and the phase that the process gives it. */
@Service
public class Assessments {

    /** The questionnaires of which every assessment pins a version. */
    public static final String SCREENING = "screening";

    public static final String DPIA = "dpia";

    private final AssessmentStore store;
    private final AssessmentLookup lookup;
    private final CurrentPerson current;
    private final Access access;
    private final NewAssessments.StartPorts ports;
    private final ApplicationEventPublisher events;

    Assessments(
            AssessmentStore store,
            AssessmentLookup lookup,
            CurrentPerson current,
            Access access,
            NewAssessments.StartPorts ports,
            ApplicationEventPublisher events) {
        this.store = store;
        this.lookup = lookup;
        this.current = current;
        this.access = access;
        this.ports = ports;
        this.events = events;
    }

    /** Lets a colleague answer beside the owner. */
    @UseCase
    @Allowed.SignedIn
    public void share(AssessmentId id, PersonId colleague) {
        Assessment assessment = lookup.get(id);
        access.requireEdit(assessment);
        requireOpen(assessment);
        access.involve(id, colleague);
        note(id, "assessment.shared", Map.of("person", colleague.toString()), Map.of());
    }

    /**
     * Ends the assessment at any time before its decision.
     *
     * @throws Refused.Conflict if it is already decided or withdrawn
     */
    @UseCase
    @Allowed.SignedIn
    public void withdraw(AssessmentId id, @Nullable String reason) {
        Assessment assessment = lookup.get(id);
        if (current.mandates().stream().noneMatch(m -> m.holder().equals(assessment.owner()))) {
            throw new Refused.NotAllowed("assessment.refused.withdraw");
        }
        current.actsInPlaceOf(assessment.owner());
        requireOpen(assessment);
        String why = Words.required("reason", reason, Words.TEXT, "assessment.refused.withdraw-reason");
        store.withdrawn(id, why);
        ports.process().withdraw(id);
    }

    /** Records the phase of the element that the process reached; entering the same phase again has no effect. */
    @UseCase
    @Allowed.Internal
    public void enterPhase(AssessmentId id, Phase phase) {
        Assessment assessment = lookup.load(id);
        if (assessment.phase() == phase) {
            return;
        }
        store.enterPhase(id, phase, assessment.phase());
        if (phase.closed()) {
            assessment.entry().ifPresent(entry -> ports.register().underAssessment(entry, false));
            ports.covers().entries(id).forEach(entry -> ports.register().underAssessment(entry, false));
        }
    }

    /** Remembers which register entry the decision wrote. */
    @UseCase
    @Allowed.Internal
    public void linkEntry(AssessmentId id, EntryId entry) {
        store.linkEntry(id, entry);
    }

    /** Writes something into the assessment's trail. */
    @Allowed.Internal
    public void note(AssessmentId id, String action, Map<String, String> facts, Map<String, String> personal) {
        events.publishEvent(new AssessmentEvents.Noted(id, action, facts, personal));
    }

    private static void requireOpen(Assessment assessment) {
        if (assessment.phase().closed()) {
            throw new Refused.Conflict(
                    "assessment.refused.closed", assessment.phase().label());
        }
    }
}
