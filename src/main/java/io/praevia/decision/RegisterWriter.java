package io.praevia.decision;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.Assessments;
import io.praevia.assessment.Phase;
import io.praevia.decision.signoff.SignOff;
import io.praevia.decision.signoff.SignOffs;
import io.praevia.identity.Allowed;
import io.praevia.identity.CurrentPerson;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.EntryId;
import io.praevia.kernel.UseCase;
import io.praevia.register.Register;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Writes the register entry's new version in the transaction of the decision (GDPR Art. 30). */
@Service
public class RegisterWriter {

    private final Register register;
    private final EntryDraft draft;
    private final AssessmentLookup lookup;
    private final Assessments assessments;
    private final SignOffs signOffs;
    private final CurrentPerson current;

    RegisterWriter(
            Register register,
            EntryDraft draft,
            AssessmentLookup lookup,
            Assessments assessments,
            SignOffs signOffs,
            CurrentPerson current) {
        this.register = register;
        this.draft = draft;
        this.lookup = lookup;
        this.assessments = assessments;
        this.signOffs = signOffs;
        this.current = current;
    }

    /** Enters what was decided; a second call has no effect. */
    @UseCase
    @Allowed.Internal
    public void enter(AssessmentId id) {
        Assessment assessment = lookup.load(id);
        Optional<SignOff> decision = signOffs.decision(id);
        String reason = assessment.phase() == Phase.NOT_REQUIRED
                ? "%s: no full assessment needed".formatted(assessment.reference())
                : "%s: %s"
                        .formatted(
                                assessment.reference(),
                                decision.orElseThrow().outcome().done());
        Register.NewVersion version = new Register.NewVersion(
                draft.content(assessment),
                reason,
                Optional.of(id),
                decision.map(SignOff::by).orElseGet(current::id),
                decision.flatMap(SignOff::nextReviewOn).orElse(null));
        EntryId entry = register.enter(assessment.entry(), assessment.title(), assessment.department(), version);
        assessments.linkEntry(id, entry);
    }
}
