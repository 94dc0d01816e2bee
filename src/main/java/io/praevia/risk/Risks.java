package io.praevia.risk;

import io.praevia.assessment.Access;
import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentEvents;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.Assessments;
import io.praevia.assessment.Phase;
import io.praevia.assessment.rules.DecisionLog;
import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.UseCase;
import io.praevia.kernel.Words;
import io.praevia.risk.measure.MeasureLines;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** The risks of an assessment (GDPR Art. 35(7)(c)) and what is done about them (Art. 35(7)(d)). */
@Service
public class Risks {

    private final RiskStore store;
    private final AssessmentLookup lookup;
    private final Access access;
    private final Assessments assessments;
    private final DecisionLog decisions;
    private final MeasureLines lines;

    Risks(
            RiskStore store,
            AssessmentLookup lookup,
            Access access,
            Assessments assessments,
            DecisionLog decisions,
            MeasureLines lines) {
        this.lines = lines;
        this.store = store;
        this.lookup = lookup;
        this.access = access;
        this.assessments = assessments;
        this.decisions = decisions;
    }

    /** In the order in which they were added. */
    @Allowed.Internal
    public List<Risk> of(AssessmentId id) {
        return store.of(id);
    }

    /** Adds a risk and returns its id. */
    @UseCase
    @Allowed.SignedIn
    public UUID add(AssessmentId id, RiskKind kind, @Nullable String title) {
        requireEditable(lookup.get(id));
        UUID risk = store.insert(id, kind, Words.required("title", title, Words.LINE, "risk.refused.title"));
        assessments.note(id, "risk.added", Map.of("risk", risk.toString(), "kind", kind.key()), Map.of());
        return risk;
    }

    /**
     * Changes a risk.
     *
     * @throws Refused.Stale if somebody changed it since {@code basedOn}
     */
    @UseCase
    @Allowed.SignedIn
    public Risk change(AssessmentId id, UUID risk, int basedOn, RiskDraft draft) {
        requireEditable(lookup.get(id));
        Risk before = store.find(id, risk).orElseThrow(() -> new Refused.NotFound("risk.refused.not-found"));
        RiskDraft checked = draft.checked();
        if (before.version() != basedOn || !store.update(risk, basedOn, checked)) {
            throw new Refused.Stale(checked, before, before.version());
        }
        if (checked.measures() != null) {
            lines.write(id, risk, checked.measures());
        }
        assessments.note(id, "risk.changed", Map.of("risk", risk.toString()), Map.of());
        return store.find(id, risk).orElseThrow();
    }

    /** Removes a risk; the last of a feared event (Art. 32(2)) stays, because every assessment answers for it. */
    @UseCase
    @Allowed.SignedIn
    public void remove(AssessmentId id, UUID risk) {
        requireEditable(lookup.get(id));
        Risk before = store.find(id, risk).orElseThrow(() -> new Refused.NotFound("risk.refused.not-found"));
        boolean last =
                store.of(id).stream().filter(r -> r.kind() == before.kind()).count() == 1;
        if (last) {
            throw new Refused.Conflict("risk.refused.last");
        }
        lines.leave(id, risk);
        store.delete(risk);
        assessments.note(id, "risk.removed", Map.of("risk", risk.toString()), Map.of());
    }

    /** The highest residual level, by the table in force, kept in the decision log. */
    @UseCase
    @Allowed.Internal
    public Optional<RiskLevel> decideResidual(AssessmentId id) {
        store.of(id).stream()
                .flatMap(risk -> risk.after().stream())
                .forEach(rating -> decisions.decide(
                        id,
                        RiskMatrix.TABLE,
                        Map.of("severity", rating.severity(), "likelihood", rating.likelihood())));
        return residual(id);
    }

    /** The highest residual level, empty until one risk is rated. */
    @Allowed.Internal
    public Optional<RiskLevel> residual(AssessmentId id) {
        return store.of(id).stream()
                .flatMap(risk -> risk.after().stream())
                .map(Risk.Rating::level)
                .max(Comparator.comparing(RiskLevel::number));
    }

    /** Gives every assessment that gets a questionnaire one risk of each kind to start from. */
    @EventListener
    void begin(AssessmentEvents.PhaseEntered event) {
        if (event.phase() == Phase.QUESTIONNAIRE && store.of(event.id()).isEmpty()) {
            for (RiskKind kind : RiskKind.values()) {
                store.insert(event.id(), kind, kind.title().toString());
            }
        }
    }

    void requireEditable(Assessment assessment) {
        access.requireEdit(assessment);
        if (!assessment.editable()) {
            throw new Refused.Conflict("risk.refused.locked", assessment.phase().label());
        }
    }
}
