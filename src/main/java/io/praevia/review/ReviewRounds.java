package io.praevia.review;

import io.praevia.assessment.Access;
import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.Assessments;
import io.praevia.assessment.Step;
import io.praevia.assessment.rules.Deadlines;
import io.praevia.assessment.submission.Submissions;
import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.UseCase;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Opens a round of reviews for a submission and tells how it ended; called by the process. */
@Service
public class ReviewRounds {

    private final ReviewStore store;
    private final ReviewRouting routing;
    private final AssessmentLookup lookup;
    private final Submissions submissions;
    private final Access access;
    private final RoundNotes notes;

    ReviewRounds(
            ReviewStore store,
            ReviewRouting routing,
            AssessmentLookup lookup,
            Submissions submissions,
            Access access,
            RoundNotes notes) {
        this.store = store;
        this.routing = routing;
        this.lookup = lookup;
        this.submissions = submissions;
        this.access = access;
        this.notes = notes;
    }

    /**
     * Chooses who reviews the newest submission: everybody the rules name at first; later only departments that asked
     * for changes, whose questions changed, or that are new. Never nobody.
     */
    @UseCase
    @Allowed.Internal
    public void open(AssessmentId id) {
        Assessment assessment = lookup.load(id);
        due(assessment, routing.choose(assessment), before -> submissions.changedSince(id, before.submission()))
                .forEach(c -> open(assessment, c));
    }

    /** Who would review the assessment if it were sent now, why, and until when; keeps nothing. */
    @Allowed.SignedIn
    public List<Planned> preview(AssessmentId id) {
        Assessment assessment = lookup.get(id);
        return due(
                        assessment,
                        routing.preview(assessment),
                        before -> submissions.changedNow(assessment, before.submission()))
                .stream()
                .map(c -> new Planned(c.department(), c.why(), notes.due(id, c.department())))
                .toList();
    }

    private List<ReviewRouting.Chosen> due(
            Assessment assessment, List<ReviewRouting.Chosen> chosen, Function<Review, List<String>> changed) {
        Map<DepartmentId, Review> before = store.newestByDepartment(assessment.id());
        Set<DepartmentId> unsettled = unsettled(assessment.id());
        List<ReviewRouting.Chosen> due = chosen.stream()
                .filter(c -> unsettled.contains(c.department())
                        || inheritsPoints(c, before)
                        || mustReview(c, before.get(c.department()), changed))
                .toList();
        return due.isEmpty() ? privacyOffice(chosen) : due;
    }

    /** Departments that have not said whether their points are settled. */
    private Set<DepartmentId> unsettled(AssessmentId id) {
        Map<UUID, DepartmentId> of = store.of(id).stream().collect(Collectors.toMap(Review::id, Review::department));
        return notes.unsettled(id)
                .flatMap(c -> c.review().stream())
                .map(of::get)
                .collect(Collectors.toSet());
    }

    /** The open reviews of the newest submission. */
    @Allowed.Internal
    public List<UUID> pending(AssessmentId id) {
        return store.of(id).stream().filter(Review::open).map(Review::id).toList();
    }

    @Allowed.Internal
    public Review get(UUID review) {
        return store.find(review).orElseThrow();
    }

    /** True if a department asked for changes to the newest submission, or reopened a point after its verdict. */
    @Allowed.Internal
    public boolean changesRequested(AssessmentId id) {
        int submission = lookup.load(id).submission();
        return notes.unsettled(id).anyMatch(Comment::blocks)
                || store.of(id).stream()
                        .filter(review -> review.submission() == submission)
                        .anyMatch(ReviewRounds::asksForChanges);
    }

    /** True if a department that is closed by now had asked for changes: somebody must look whether they were made. */
    private static boolean inheritsPoints(ReviewRouting.Chosen chosen, Map<DepartmentId, Review> before) {
        return chosen.inPlaceOf().stream()
                .map(before::get)
                .anyMatch(review -> review != null && asksForChanges(review));
    }

    private static boolean asksForChanges(Review review) {
        return review.verdict().equals(Optional.of(Verdict.REQUEST_CHANGES));
    }

    private static boolean mustReview(
            ReviewRouting.Chosen chosen, @Nullable Review before, Function<Review, List<String>> changed) {
        return before == null
                || !before.spoken()
                || asksForChanges(before)
                || !Collections.disjoint(chosen.questions(), changed.apply(before));
    }

    private static List<ReviewRouting.Chosen> privacyOffice(List<ReviewRouting.Chosen> chosen) {
        return chosen.stream()
                .filter(c -> c.department().equals(DepartmentId.PRIVACY))
                .toList();
    }

    private void open(Assessment assessment, ReviewRouting.Chosen chosen) {
        Review review = new Review(
                UUID.randomUUID(),
                assessment.id(),
                assessment.submission(),
                chosen.department(),
                chosen.reason(),
                chosen.rules(),
                chosen.questions(),
                notes.due(assessment.id(), chosen.department()),
                Optional.empty(),
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        store.insert(review);
        access.involve(assessment.id(), chosen.department());
        notes.opened(review);
    }

    /** A review that would be opened. */
    public record Planned(DepartmentId department, String reason, Instant dueAt) {}

    /** What a round says to clock and trail. */
    @org.springframework.stereotype.Component
    record RoundNotes(Deadlines deadlines, Assessments assessments, java.time.Clock clock, CommentStore comments) {

        /** Changes that were asked for and are not resolved, answered or not. */
        Stream<Comment> unsettled(AssessmentId id) {
            return comments.visible(id, Optional.empty()).stream()
                    .filter(c -> c.kind() == Comment.Kind.CHANGE && c.state() != Comment.State.RESOLVED);
        }

        Instant due(AssessmentId assessment, DepartmentId department) {
            return deadlines
                    .dueAt(assessment, Step.REVIEW, Optional.of(department))
                    .orElseGet(clock::instant);
        }

        void opened(Review review) {
            assessments.note(
                    review.assessment(),
                    "review.opened",
                    Map.of(
                            "review", review.id().toString(),
                            "department", review.department().value(),
                            "rules", String.join(",", review.rules())),
                    Map.of());
        }
    }
}
