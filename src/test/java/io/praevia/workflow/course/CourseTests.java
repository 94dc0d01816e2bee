package io.praevia.workflow.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.praevia.assessment.Assessments;
import io.praevia.assessment.Phase;
import io.praevia.audit.AuditLog;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import io.praevia.review.Review;
import io.praevia.review.Verdict;
import io.praevia.support.Company;
import io.praevia.support.MovableClock;
import io.praevia.support.Pages;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Story;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** How long steps took, and stopping the process for a while. */
@PraeviaTest
class CourseTests {

    @Autowired
    private Story story;

    @Autowired
    private Company company;

    @Autowired
    private Pages pages;

    @Autowired
    private MovableClock clock;

    @Autowired
    private StepTimes times;

    @Autowired
    private Assessments assessments;

    @Autowired
    private AuditLog log;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void theTimeOfAStepIsAddedUpOverItsDepartments() {
        AssessmentId id = story.inReview();
        List<Review> reviews = story.openReviews(id);
        clock.move(Duration.ofDays(3));
        story.review(reviews.get(0), Verdict.APPROVE);
        clock.move(Duration.ofDays(2));
        assertThat(company.as(company.owner(), () -> times.of(id)))
                .filteredOn(time -> time.element().equals(Optional.of("userTask_review")))
                .singleElement()
                .satisfies(time -> {
                    assertThat(time.visits()).isEqualTo(reviews.size());
                    assertThat(time.open()).isEqualTo(reviews.size() - 1);
                    assertThat(time.spent().toDays()).isEqualTo(3 + 5L * (reviews.size() - 1));
                });
        assertThat(pages.open(company.owner(), page(id)))
                .hasStatusOk()
                .bodyText()
                .contains("data-element=\"userTask_review\"", "Time spent", "With Legal")
                .doesNotContain("Stop the process", "??");
    }

    @Test
    void whoMayNotReadTheAssessmentSeesNoCourse() {
        AssessmentId id = story.inQuestionnaire();
        assertThat(pages.open(company.otherOwner(), page(id))).hasStatus(404);
    }

    @Test
    void noStepEndsWhileTheOfficeHasStoppedTheProcess() {
        AssessmentId id = story.inReview();
        Review review = story.openReviews(id).get(0);
        assertThat(suspend(id, "The supplier went bankrupt.")).hasRedirectedUrl(page(id));
        assertThatThrownBy(() -> story.review(review, Verdict.APPROVE))
                .isInstanceOf(Refused.Conflict.class)
                .hasMessageContaining("stopped");
        assertThatThrownBy(() -> company.as(company.owner(), () -> assessments.withdraw(id, "Over.")))
                .isInstanceOf(Refused.Conflict.class)
                .hasMessageContaining("stopped");
        assertThat(pages.open(company.owner(), page(id)))
                .bodyText()
                .contains("The supplier went bankrupt.")
                .doesNotContain("Let it go on");

        assertThat(pages.send(company.privacyOfficer(), page(id) + "/resume")).hasRedirectedUrl(page(id));
        story.approveAll(id);
        assertThat(story.get(id).phase()).isEqualTo(Phase.DPO_ADVICE);
        assertThat(log.of(id)).extracting(AuditLog.Line::action).contains("process.suspended", "process.resumed");
    }

    @Test
    void stoppingNeedsAReasonAndHappensOnce() {
        AssessmentId id = story.inQuestionnaire();
        assertThat(suspend(id, " ")).hasStatus(422).bodyText().contains("Say why the process is stopped.");
        assertThat(suspend(id, "Waiting for the new provider.")).hasStatus3xxRedirection();
        assertThat(suspend(id, "Again.")).hasStatus(409);
        assertThat(pages.send(company.privacyOfficer(), page(id) + "/resume")).hasStatus3xxRedirection();
        assertThat(pages.send(company.privacyOfficer(), page(id) + "/resume")).hasStatus(409);
    }

    @Test
    void onlyThePrivacyOfficeStopsAndResumes() {
        AssessmentId id = story.inQuestionnaire();
        assertThat(pages.send(company.owner(), page(id) + "/suspend", "reason", "I need a rest."))
                .hasStatus(403);
        assertThat(pages.send(company.administrator(), page(id) + "/resume")).hasStatus(403);
    }

    private MvcTestResult suspend(AssessmentId id, String reason) {
        return pages.send(company.privacyOfficer(), page(id) + "/suspend", "reason", reason);
    }

    private static String page(AssessmentId id) {
        return "/assessments/" + id + "/process";
    }
}
