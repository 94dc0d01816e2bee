package io.praevia.review.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.praevia.assessment.Assessments;
import io.praevia.assessment.Phase;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import io.praevia.review.Comment;
import io.praevia.review.Review;
import io.praevia.review.ReviewDesk;
import io.praevia.review.Reviews;
import io.praevia.review.Rework;
import io.praevia.review.Verdict;
import io.praevia.support.Company;
import io.praevia.support.Jobs;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Story;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A change that a department asks for: open, done, resolved, opened again, and what it stops meanwhile. */
@PraeviaTest
class ThreadStoryTests {

    @Autowired
    private Story story;

    @Autowired
    private Company company;

    @Autowired
    private Jobs jobs;

    @Autowired
    private ReviewDesk desk;

    @Autowired
    private Reviews reviews;

    @Autowired
    private Rework rework;

    @Autowired
    private Threads threads;

    @Autowired
    private Settling settling;

    @Autowired
    private Assessments assessments;

    @Test
    void departmentCannotApproveWhileItAsksForAChange() {
        AssessmentId id = story.inReview();
        Review legal = open(id, "legal");
        company.as(company.reviewer("legal"), () -> desk.comment(legal.id(), null, Comment.Kind.CHANGE, "Name it."));
        assertThatThrownBy(() -> story.review(legal, Verdict.APPROVE))
                .isInstanceOfSatisfying(
                        Refused.Invalid.class,
                        refused -> assertThat(refused.problems().get(0).message())
                                .contains("A change is still open: Name it."));
        assertThatThrownBy(() -> story.review(legal, Verdict.APPROVE_WITH_CONDITIONS))
                .isInstanceOf(Refused.Invalid.class);
        story.review(legal, Verdict.REQUEST_CHANGES);
        assertThat(open(id, "privacy").open()).isTrue();
    }

    @Test
    void approvingAcceptsWhatTheOwnerSaysIsDone() {
        AssessmentId id = sentBack("Name the recipients.");
        answer(id);
        story.submit(id);
        assertThat(point(id).state()).isEqualTo(Comment.State.DONE);
        story.approveAll(id);
        assertThat(point(id).course().settled()).hasValueSatisfying(settled -> {
            assertThat(settled.how()).isEqualTo(Comment.How.VERDICT);
            assertThat(settled.by()).contains(company.reviewer("legal"));
        });
        assertThat(story.get(id).phase()).isEqualTo(Phase.DPO_ADVICE);
    }

    @Test
    void reopenedPointStopsApprovalAndGoesBackToTheOwner() {
        AssessmentId id = sentBack("Name the recipients.");
        answer(id);
        story.submit(id);
        UUID point = point(id).id();
        company.as(company.reviewer("legal"), () -> settling.reopen(id, point, "The list is still missing."));
        assertThat(point(id).state()).isEqualTo(Comment.State.OPEN);
        assertThat(point(id).course().replies())
                .extracting(Comment.Reply::body)
                .containsExactly("We named them.", "The list is still missing.");
        assertThatThrownBy(() -> story.review(open(id, "legal"), Verdict.APPROVE))
                .isInstanceOf(Refused.Invalid.class);
        story.review(open(id, "legal"), Verdict.REQUEST_CHANGES);
        jobs.run(id);
        assertThat(story.get(id).phase()).isEqualTo(Phase.REWORK);
        assertThat(point(id).owed()).isTrue();
        assertThat(company.as(company.owner(), () -> rework.points(id))).hasSize(1);
    }

    @Test
    void pointReopenedAfterTheVerdictKeepsTheAssessmentFromTheDpo() {
        AssessmentId id = sentBack("Name the recipients.");
        answer(id);
        company.as(
                company.reviewer("legal"), () -> settling.resolve(id, point(id).id(), ""));
        story.answer(id, "project_summary", new io.praevia.questionnaire.AnswerValue.Text("Another summary."));
        story.submit(id);
        assertThat(story.openReviews(id)).hasSizeGreaterThan(1);
        story.review(open(id, "legal"), Verdict.APPROVE);
        company.as(
                company.reviewer("legal"), () -> settling.reopen(id, point(id).id(), "One is missing after all."));
        story.approveAll(id);
        assertThat(story.get(id).phase()).isEqualTo(Phase.REWORK);
    }

    @Test
    void resolvedPointNeedsNoAnswerAndResolvingTwiceHasOneEffect() {
        AssessmentId id = sentBack("Name the recipients.");
        UUID point = point(id).id();
        company.as(company.reviewer("legal"), () -> settling.resolve(id, point, ""));
        company.as(company.reviewer("legal"), () -> settling.resolve(id, point, ""));
        assertThat(point(id).owed()).isFalse();
        assertThatThrownBy(() -> company.as(company.owner(), () -> rework.answer(id, point, "Too late.")))
                .isInstanceOf(Refused.Conflict.class);
        story.submit(id);
        assertThat(story.get(id).phase()).isEqualTo(Phase.REVIEW);
    }

    @Test
    void privacyOfficeResolvesForADepartmentThatIsAwayWithAReasonOnly() {
        AssessmentId id = sentBack("Name the recipients.");
        UUID point = point(id).id();
        assertThatThrownBy(() -> company.as(company.privacyOfficer(), () -> settling.resolve(id, point, " ")))
                .isInstanceOf(Refused.Invalid.class)
                .hasMessageContaining("in the place of the department");
        company.as(company.privacyOfficer(), () -> settling.resolve(id, point, "Legal is on holiday until March."));
        assertThat(point(id).course().settled()).hasValueSatisfying(settled -> {
            assertThat(settled.how()).isEqualTo(Comment.How.OFFICE);
            assertThat(settled.reason()).isEqualTo("Legal is on holiday until March.");
        });
    }

    @Test
    void othersCanNeitherResolveNorReply() {
        AssessmentId id = sentBack("Name the recipients.");
        UUID point = point(id).id();
        for (var person :
                java.util.List.of(company.owner(), company.reviewer("privacy"), company.auditor(), company.dpo())) {
            assertThatThrownBy(() -> company.as(person, () -> settling.resolve(id, point, "No.")))
                    .isInstanceOf(Refused.NotAllowed.class);
        }
        for (var person : java.util.List.of(company.reviewer("privacy"), company.auditor())) {
            assertThatThrownBy(() -> company.as(person, () -> threads.reply(id, point, "Me too.", false)))
                    .isInstanceOf(Refused.NotAllowed.class);
        }
        assertThatThrownBy(() -> company.as(company.otherOwner(), () -> threads.reply(id, point, "Hello.", false)))
                .isInstanceOf(Refused.NotFound.class);
        company.as(company.dpo(), () -> threads.reply(id, point, "I agree with Legal.", false));
        assertThat(point(id).course().replies()).hasSize(1);
    }

    @Test
    void reviewersReplyWaitsForTheVerdictAndTheOwnersDoesNot() {
        AssessmentId id = sentBack("Name the recipients.");
        answer(id);
        story.submit(id);
        UUID point = point(id).id();
        company.as(company.reviewer("legal"), () -> threads.reply(id, point, "Better, thank you.", false));
        company.as(company.owner(), () -> threads.reply(id, point, "Glad to hear.", false));
        assertThat(point(id).course().replies()).extracting(Comment.Reply::body).containsExactly("Glad to hear.");
        story.approveAll(id);
        assertThat(point(id).course().replies())
                .extracting(Comment.Reply::body)
                .containsExactlyInAnyOrder("Better, thank you.", "Glad to hear.");
    }

    @Test
    void nothingIsSaidAfterAWithdrawal() {
        AssessmentId id = sentBack("Name the recipients.");
        UUID point = point(id).id();
        company.as(company.owner(), () -> assessments.withdraw(id, "We stop."));
        assertThatThrownBy(() -> company.as(company.owner(), () -> threads.reply(id, point, "Late.", false)))
                .isInstanceOf(Refused.Conflict.class);
        assertThatThrownBy(() -> company.as(company.reviewer("legal"), () -> settling.resolve(id, point, "")))
                .isInstanceOf(Refused.Conflict.class);
    }

    private AssessmentId sentBack(String words) {
        AssessmentId id = story.inReview();
        Review legal = open(id, "legal");
        company.as(company.reviewer("legal"), () -> desk.comment(legal.id(), "risks", Comment.Kind.CHANGE, words));
        story.openReviews(id)
                .forEach(r -> story.review(r, r.id().equals(legal.id()) ? Verdict.REQUEST_CHANGES : Verdict.APPROVE));
        jobs.run(id);
        return id;
    }

    private void answer(AssessmentId id) {
        company.as(company.owner(), () -> rework.answer(id, point(id).id(), "We named them."));
    }

    private Comment point(AssessmentId id) {
        return reviews.sentComments(id).get(0);
    }

    private Review open(AssessmentId id, String department) {
        return reviews.newest(id).stream()
                .filter(review -> review.department().value().equals(department))
                .findFirst()
                .orElseThrow();
    }
}
