package io.praevia.decision.advice;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.AssessmentProcess;
import io.praevia.assessment.Assessments;
import io.praevia.assessment.Phase;
import io.praevia.assessment.Step;
import io.praevia.assessment.ownership.OwnersSide;
import io.praevia.identity.Allowed;
import io.praevia.identity.CurrentPerson;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.UseCase;
import io.praevia.kernel.Words;
import io.praevia.review.Reviews;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The DPO's advice. */
@Service
public class Advices {

    private static final int MOST_POINTS = 30;

    private final AdviceStore store;
    private final AssessmentLookup lookup;
    private final Assessments assessments;
    private final AssessmentProcess process;
    private final CurrentPerson current;
    private final OwnersSide ownersSide;
    private final Reviews reviews;

    Advices(
            AdviceStore store,
            AssessmentLookup lookup,
            Assessments assessments,
            AssessmentProcess process,
            CurrentPerson current,
            OwnersSide ownersSide,
            Reviews reviews) {
        this.ownersSide = ownersSide;
        this.reviews = reviews;
        this.store = store;
        this.lookup = lookup;
        this.assessments = assessments;
        this.process = process;
        this.current = current;
    }

    /** The advice on each submission, oldest first. */
    @Allowed.Internal
    public List<Advice> of(AssessmentId id) {
        return store.of(id);
    }

    /** The advice on the newest submission, if it was given. */
    @Allowed.Internal
    public Optional<Advice> newest(AssessmentId id) {
        int submission = lookup.load(id).submission();
        return store.of(id).stream()
                .filter(advice -> advice.submission() == submission)
                .findFirst();
    }

    /** Writes what the risk acceptor did with a point; part of the sign-off. */
    @Allowed.Internal
    public void handle(UUID point, boolean accepted, String reason, PersonId by) {
        store.handle(point, accepted, reason, by);
    }

    /**
     * Gives the advice on the newest submission.
     *
     * @param points what the risk acceptor must accept or overrule one by one; blank ones are dropped
     */
    @UseCase
    @Allowed.SignedIn
    public void give(AssessmentId id, @Nullable String opinion, List<String> points) {
        Assessment assessment = lookup.get(id);
        if (assessment.phase() != Phase.DPO_ADVICE) {
            throw new Refused.Conflict(
                    "decision.refused.no-advice", assessment.phase().label());
        }
        requireFree(assessment);
        String words = Words.required("opinion", opinion, Words.TEXT, "decision.refused.opinion");
        List<String> given = points.stream()
                .map(point -> Words.optional("points", point, Words.TEXT))
                .filter(point -> !point.isEmpty())
                .toList();
        if (given.size() > MOST_POINTS) {
            throw new Refused.Invalid("points", "decision.refused.points", MOST_POINTS);
        }
        store.insert(id, assessment.submission(), words, given, current);
        assessments.note(
                id,
                "advice.given",
                Map.of("points", Integer.toString(given.size())),
                Map.of("opinion", words, "points", String.join("\n", given)));
        process.complete(id, Step.DPO_ADVICE, Optional.empty(), Map.of());
    }

    /** A DPO may have helped to answer; a deputy who answered or reviewed leaves the advice to somebody else. */
    private void requireFree(Assessment assessment) {
        boolean own = assessment.owner().equals(current.id());
        boolean stranger = process.mayAct(assessment.id(), Step.DPO_ADVICE, Optional.empty())
                .filter(holder -> !holder.equals(current.id()))
                .isPresent();
        if (own || stranger && ownersSide.of(assessment.id()).contains(current.id())) {
            throw new Refused.NotAllowed("decision.refused.own-advice");
        }
        if (stranger && reviews.reviewers(assessment.id()).contains(current.id())) {
            throw new Refused.NotAllowed("decision.refused.deputy-reviewed");
        }
    }
}
