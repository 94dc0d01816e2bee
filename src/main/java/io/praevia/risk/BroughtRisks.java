package io.praevia.risk;

import io.praevia.assessment.Assessments;
import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.UseCase;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Risks that somebody brings along from a file, into an assessment that has just begun. */
@Service
public class BroughtRisks {

    private final RiskStore store;
    private final Assessments assessments;

    BroughtRisks(RiskStore store, Assessments assessments) {
        this.store = store;
        this.assessments = assessments;
    }

    /**
     * Adds a risk with what is said about it, but its measures, and returns its id; the caller has just made the
     * assessment.
     *
     * @throws io.praevia.kernel.Refused.Invalid if a text is too long, the title missing, or a rating outside 1 to 4
     */
    @UseCase
    @Allowed.Internal
    public UUID bring(AssessmentId id, RiskKind kind, RiskDraft draft) {
        RiskDraft checked = draft.checked();
        UUID risk = store.insert(id, kind, java.util.Objects.requireNonNull(checked.title()));
        store.update(risk, 0, checked);
        assessments.note(id, "risk.added", Map.of("risk", risk.toString(), "kind", kind.key()), Map.of());
        return risk;
    }
}
