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
import io.praevia.kernel.text.Languages;
import io.praevia.kernel.text.Message;
import io.praevia.register.Register;
import io.praevia.register.life.EntryCovered;
import io.praevia.register.life.EntryCovers;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** Writes the register entry's new version in the transaction of the decision (GDPR Art. 30). */
@Service
public class RegisterWriter {

    private final Register register;
    private final EntryCovers covers;
    private final EntryDraft draft;
    private final AssessmentLookup lookup;
    private final Assessments assessments;
    private final SignOffs signOffs;
    private final CurrentPerson current;
    private final Languages languages;

    RegisterWriter(
            Register register,
            EntryCovers covers,
            EntryDraft draft,
            AssessmentLookup lookup,
            Assessments assessments,
            SignOffs signOffs,
            CurrentPerson current,
            Languages languages) {
        this.languages = languages;
        this.register = register;
        this.covers = covers;
        this.draft = draft;
        this.lookup = lookup;
        this.assessments = assessments;
        this.signOffs = signOffs;
        this.current = current;
    }

    /** Enters what was decided, in every entry that the assessment covers; a second call has no effect. */
    @UseCase
    @Allowed.Internal
    public void enter(AssessmentId id) {
        Assessment assessment = lookup.load(id);
        Optional<SignOff> decision = signOffs.decision(id);
        String reason = assessment.phase() == Phase.NOT_REQUIRED
                ? words("decision.entered.not-required", assessment.reference())
                : words(
                        "decision.entered",
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
        covers.entries(id).forEach(covered -> register.covered(covered, version));
    }

    /** An entry that is covered after the decision gets its version at once. */
    @EventListener
    @Allowed.Internal
    public void coveredLate(EntryCovered event) {
        if (event.covered() && event.decided()) {
            enter(event.covering());
        }
    }

    /** The register is kept in the language of the organisation. */
    private String words(String key, Object... arguments) {
        return Message.of(key, arguments).in(languages.standard());
    }
}
