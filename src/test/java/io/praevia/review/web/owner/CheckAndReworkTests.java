package io.praevia.review.web.owner;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.assessment.Phase;
import io.praevia.identity.People;
import io.praevia.kernel.AssessmentId;
import io.praevia.review.Comment;
import io.praevia.review.Rework;
import io.praevia.review.Verdict;
import io.praevia.support.Company;
import io.praevia.support.Jobs;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Story;
import io.praevia.support.Visit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PraeviaTest
class CheckAndReworkTests {

    @Autowired
    private Jobs jobs;

    @Autowired
    private Story story;

    @Autowired
    private Company company;

    private final Visit visit;

    CheckAndReworkTests(@Autowired MockMvc mvc, @Autowired People people) {
        visit = new Visit(mvc, people);
    }

    @Autowired
    private Rework rework;

    @Test
    void gapsAreListedWithLinksThatReturnHereAndNothingCanBeSent() {
        AssessmentId id = story.inQuestionnaire();
        String page = visit.open(company.owner(), address(id)).body();
        assertThat(page)
                .contains("Not answered: ", "?back=check#q-", "Not rated before and after")
                .doesNotContain("Send for review to");
        assertThat(visit.send(company.owner(), address(id)).status()).isEqualTo(422);
        assertThat(story.get(id).phase()).isEqualTo(Phase.QUESTIONNAIRE);
    }

    @Test
    void completeAssessmentNamesItsReviewersAndIsSentOnce() {
        AssessmentId id = story.answered();
        String page = visit.open(company.owner(), address(id)).body();
        assertThat(page).contains("Send for review to 4 departments", "The privacy office", "Sample answer about");
        String next = "/assessments/" + id + "/submitted";
        assertThat(visit.send(company.owner(), address(id)).location()).isEqualTo(next);
        assertThat(visit.send(company.owner(), address(id)).location()).isEqualTo(next);
        assertThat(story.get(id).submission()).isEqualTo(1);
        assertThat(story.openReviews(id)).hasSize(4);
        assertThat(visit.open(company.owner(), next).body())
                .contains("Sent for review", story.get(id).reference(), "Legal");
    }

    @Test
    void othersCannotCheckOrSend() {
        AssessmentId id = story.answered();
        assertThat(visit.open(company.otherOwner(), address(id)).status()).isEqualTo(404);
        assertThat(visit.open(company.auditor(), address(id)).status()).isEqualTo(403);
        assertThat(visit.send(company.auditor(), address(id)).status()).isEqualTo(403);
    }

    @Test
    void sendingBackIsAListOfPointsAndResubmittingNeedsEachAnswered() {
        AssessmentId id = sentBack();
        String page = visit.open(company.owner(), rework(id)).body();
        assertThat(page).contains("Because of what we read.", "reviewer-legal, Legal", "to answer");
        Visit.Answer early = visit.send(company.owner(), rework(id), "send", "yes");
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.body()).contains("Say what you changed, or why you did not.");

        Visit.Answer sent = visit.send(company.owner(), rework(id), answers(id));
        assertThat(sent.location()).isEqualTo("/assessments/" + id + "/submitted");
        assertThat(story.get(id).submission()).isEqualTo(2);
        assertThat(visit.send(company.owner(), rework(id), answers(id)).location())
                .isEqualTo("/assessments/" + id + "/submitted");
        assertThat(story.get(id).submission()).isEqualTo(2);
    }

    @Test
    void answersAreKeptForLater() {
        AssessmentId id = sentBack();
        Comment point = points(id).get(0);
        visit.send(company.owner(), rework(id), "answer-" + point.id(), "Changed <it>.", "save", "yes");
        assertThat(visit.open(company.owner(), rework(id)).body()).contains("Changed &lt;it&gt;.");
        assertThat(story.get(id).phase()).isEqualTo(Phase.REWORK);
    }

    @Test
    void onlyTheDepartmentsThatAskedLookAgain() {
        AssessmentId id = story.inReview();
        story.openReviews(id)
                .forEach(r -> story.review(
                        r, r.department().value().equals("legal") ? Verdict.REQUEST_CHANGES : Verdict.APPROVE));
        jobs.run();
        assertThat(visit.open(company.owner(), address(id)).body())
                .contains("One thing is missing", "Legal")
                .doesNotContain("to 4");
        visit.send(company.owner(), rework(id), answers(id));
        assertThat(story.openReviews(id))
                .extracting(r -> r.department().value())
                .containsExactly("legal");
    }

    private AssessmentId sentBack() {
        AssessmentId id = story.inReview();
        story.openReviews(id).forEach(review -> story.review(review, Verdict.REQUEST_CHANGES));
        jobs.run();
        return id;
    }

    private java.util.List<Comment> points(AssessmentId id) {
        return company.as(company.owner(), () -> rework.points(id));
    }

    private String[] answers(AssessmentId id) {
        return java.util.stream.Stream.concat(
                        points(id).stream()
                                .flatMap(p -> java.util.stream.Stream.of("answer-" + p.id(), "We changed it.")),
                        java.util.stream.Stream.of("send", "yes"))
                .toArray(String[]::new);
    }

    private static String address(AssessmentId id) {
        return "/assessments/" + id + "/check";
    }

    private static String rework(AssessmentId id) {
        return "/assessments/" + id + "/rework";
    }
}
