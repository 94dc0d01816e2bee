package io.praevia.screening;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.AssessmentProcess;
import io.praevia.assessment.Step;
import io.praevia.assessment.ownership.OwnersSide;
import io.praevia.identity.Allowed;
import io.praevia.identity.CurrentPerson;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.UseCase;
import io.praevia.kernel.Words;
import io.praevia.kernel.text.Message;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The office's side of the screening: the DPO's view and the privacy officer's ruling. */
@Service
public class ScreeningRulings {

    private static final Message OWN = Message.of("screening.refused.own");

    private final AssessmentLookup lookup;
    private final ScreeningStore store;
    private final ScreeningRoute route;
    private final CurrentPerson current;
    private final AssessmentProcess process;
    private final OwnersSide ownersSide;

    ScreeningRulings(
            AssessmentLookup lookup,
            ScreeningStore store,
            ScreeningRoute route,
            CurrentPerson current,
            AssessmentProcess process,
            OwnersSide ownersSide) {
        this.ownersSide = ownersSide;
        this.process = process;
        this.lookup = lookup;
        this.store = store;
        this.route = route;
        this.current = current;
    }

    /** Why the current person may not do this step of the screening now; empty if they may. */
    @Allowed.SignedIn
    public Optional<Message> obstacle(Assessment assessment, Step step) {
        if (assessment.owner().equals(current.id())) {
            return Optional.of(OWN);
        }
        if (process.mayAct(assessment.id(), step, Optional.empty()).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(process.open(assessment.id()).stream()
                .filter(open -> open.step() == step)
                .findFirst()
                .map(open -> Message.of("screening.refused.waits", open.waitsFor()))
                .orElse(Message.of(
                        "screening.refused.nothing", assessment.phase().label())));
    }

    /** The DPO's view on not doing a full assessment; advice, not a decision. */
    @UseCase
    @Allowed.SignedIn
    public void giveView(AssessmentId id, @Nullable String view) {
        requireNotOwn(lookup.get(id), Step.SCREENING_VIEW);
        String words = Words.required("view", view, Words.TEXT, "screening.refused.view");
        store.view(id, words, current.id());
        route.viewed(id, words);
    }

    /**
     * Confirms that no full assessment is needed, or sends the project on to one.
     *
     * @param full true to send it on
     */
    @UseCase
    @Allowed.SignedIn
    public void rule(AssessmentId id, boolean full, @Nullable String reason) {
        Assessment assessment = lookup.get(id);
        requireNotOwn(assessment, Step.SCREENING_RULING);
        String words = Words.required("reason", reason, Words.TEXT, "screening.refused.reason");
        store.rule(id, full, words, current.id());
        route.ruled(assessment, full, words);
    }

    private void requireNotOwn(Assessment assessment, Step step) {
        boolean deputyWrote = process.mayAct(assessment.id(), step, Optional.empty())
                .filter(holder -> !holder.equals(current.id()))
                .filter(holder -> ownersSide.of(assessment.id()).contains(current.id()))
                .isPresent();
        if (deputyWrote || assessment.owner().equals(current.id())) {
            throw new Refused.NotAllowed(OWN);
        }
    }
}
