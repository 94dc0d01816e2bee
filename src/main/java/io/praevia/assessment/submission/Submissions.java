package io.praevia.assessment.submission;

import io.praevia.assessment.Access;
import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.AssessmentProcess;
import io.praevia.assessment.Assessments;
import io.praevia.assessment.Phase;
import io.praevia.assessment.Step;
import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.UseCase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Sends an assessment for review, and tells what is missing before that. */
@Service
public class Submissions {

    private final AssessmentLookup lookup;
    private final Access access;
    private final Assessments assessments;
    private final AssessmentProcess process;
    private final Gaps gaps;
    private final SnapshotStore snapshots;

    Submissions(
            AssessmentLookup lookup,
            Access access,
            Assessments assessments,
            AssessmentProcess process,
            Gaps gaps,
            SnapshotStore snapshots) {
        this.lookup = lookup;
        this.access = access;
        this.assessments = assessments;
        this.process = process;
        this.gaps = gaps;
        this.snapshots = snapshots;
    }

    /** Everything that is missing before the assessment can be sent, in page order. */
    @Allowed.SignedIn
    public List<SubmissionPart.Missing> missing(AssessmentId id) {
        return gaps.of(lookup.get(id));
    }

    /** What the law does not like about the answers, though they can be sent; reviewers see it too. */
    @Allowed.SignedIn
    public List<SubmissionPart.Missing> warnings(AssessmentId id) {
        return gaps.warnings(lookup.get(id));
    }

    /**
     * Sends the assessment for review as it stands.
     *
     * @throws Refused.Invalid if something is missing, one problem each
     * @throws Refused.Conflict if it was sent already
     */
    @UseCase
    @Allowed.SignedIn
    public void submit(AssessmentId id) {
        Assessment assessment = lookup.get(id);
        access.requireEdit(assessment);
        if (!assessment.editable()) {
            throw new Refused.Conflict(
                    "assessment.refused.sent", assessment.phase().label());
        }
        List<SubmissionPart.Missing> missing = gaps.of(assessment);
        if (!missing.isEmpty()) {
            throw new Refused.Invalid(missing.stream()
                    .map(m -> new Refused.Problem(m.href(), m.message()))
                    .toList());
        }
        int number = snapshots.take(assessment);
        assessments.note(id, "assessment.submitted", Map.of("submission", Integer.toString(number)), Map.of());
        Step step = assessment.phase() == Phase.REWORK ? Step.REWORK : Step.QUESTIONNAIRE;
        process.complete(id, step, Optional.empty(), Map.of());
    }

    /** Question ids and parts that differ between the newest submission and the one before it; empty for the first. */
    @Allowed.Internal
    public List<String> changedSince(AssessmentId id, int submission) {
        return snapshots.changedSince(id, submission);
    }

    /** Question ids and parts that would differ from an earlier submission if it were sent as it stands. */
    @Allowed.Internal
    public List<String> changedNow(Assessment assessment, int submission) {
        return snapshots.changedNow(assessment, submission);
    }

    /** The newest submission, if there was one. */
    @Allowed.Internal
    public Optional<Submission> newest(AssessmentId id) {
        return snapshots.newest(id);
    }

    /** A submission, by number. */
    @Allowed.Internal
    public Optional<Submission> get(AssessmentId id, int number) {
        return snapshots.get(id, number);
    }
}
