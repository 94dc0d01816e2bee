package io.praevia.review.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.assessment.Phase;
import io.praevia.identity.People;
import io.praevia.kernel.AssessmentId;
import io.praevia.questionnaire.AnswerValue;
import io.praevia.questionnaire.QuestionType;
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
import io.praevia.support.Visit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PraeviaTest
class ReviewPageTests {

    @Autowired
    private Story story;

    @Autowired
    private Company company;

    @Autowired
    private Reviews reviews;

    @Autowired
    private ReviewDesk desk;

    @Autowired
    private Rework rework;

    @Autowired
    private Jobs jobs;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    private Visit visit;

    @BeforeEach
    void visitor() {
        visit = new Visit(mvc, people);
    }

    @Test
    void theReviewerReadsTheQuestionsOfTheDepartmentAndWhyItWasChosen() {
        Review review = legal(story.inReview());
        Visit.Answer page = visit.open(company.reviewer("legal"), href(review));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("Review for Legal: Loyalty programme", "Risks and measures", "Approve for Legal", "due ")
                .contains(org.springframework.web.util.HtmlUtils.htmlEscape(review.reason()));
    }

    @Test
    void everyQuestionOfTheReviewCanBeOpened() {
        Review review = privacy(story.inReview());
        for (String question : review.questions()) {
            Visit.Answer page = visit.open(company.reviewer("privacy"), href(review) + "?question=" + question);
            assertThat(page.status()).as(question).isEqualTo(200);
            assertThat(page.body()).doesNotContain("is not asked any more");
        }
    }

    @Test
    void aPendingCommentIsSeenByItsAuthorOnly() {
        Review review = legal(story.inReview());
        String question = review.questions().get(0);
        Visit.Answer sent = visit.send(
                company.reviewer("legal"),
                href(review) + "/comments",
                "question",
                question,
                "kind",
                "change",
                "body",
                "Name the <recipients>.");
        assertThat(sent.status()).isEqualTo(302);
        String at = href(review) + "?question=" + question;
        assertThat(visit.open(company.reviewer("legal"), at).body())
                .contains("Name the &lt;recipients&gt;.", "only you see this", "1 comment pending");
        assertThat(visit.open(company.privacyOfficer(), at).body()).doesNotContain("recipients&gt;");
    }

    @Test
    void anEmptyCommentIsRefusedBesideItsField() {
        Review review = legal(story.inReview());
        Visit.Answer refused = visit.send(
                company.reviewer("legal"),
                href(review) + "/comments",
                "kind",
                "remark",
                "question",
                "risks",
                "body",
                " ");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Write the comment.", "id=\"body-error\"", "Error:");
    }

    @Test
    void aDiscardedCommentIsGone() {
        Review review = legal(story.inReview());
        var comment = company.as(
                company.reviewer("legal"),
                () -> desk.comment(review.id(), "risks", Comment.Kind.REMARK, "Never mind this."));
        visit.send(company.reviewer("legal"), href(review) + "/comments/" + comment + "/discard", "question", "risks");
        assertThat(visit.open(company.reviewer("legal"), href(review) + "?question=risks")
                        .body())
                .doesNotContain("Never mind this.");
    }

    @Test
    void theSummarySaysWhatIsSentAndSendingItConfirms() {
        Review review = legal(story.inReview());
        company.as(
                company.reviewer("legal"),
                () -> desk.comment(review.id(), "risks", Comment.Kind.REMARK, "Well thought."));
        assertThat(visit.open(company.reviewer("legal"), href(review) + "/verdict?verdict=approve")
                        .body())
                .contains("Approve for Legal", "1 comment goes with it", "Well thought.");
        Visit.Answer sent =
                visit.send(company.reviewer("legal"), href(review) + "/verdict", "verdict", "approve", "note", "");
        assertThat(sent.location()).isEqualTo(href(review) + "/sent");
        assertThat(visit.open(company.reviewer("legal"), href(review) + "/sent").body())
                .contains("Legal: Approved", "PIA-");
        assertThat(reviews.sentComments(review.assessment()))
                .extracting(Comment::body)
                .contains("Well thought.");
    }

    @Test
    void aSecondSendingChangesNothing() {
        Review review = legal(story.inReview());
        visit.send(company.reviewer("legal"), href(review) + "/verdict", "verdict", "approve");
        Visit.Answer again =
                visit.send(company.reviewer("legal"), href(review) + "/verdict", "verdict", "reject", "note", "No.");
        assertThat(again.status()).isEqualTo(409);
        assertThat(legal(review.assessment()).verdict()).contains(Verdict.APPROVE);
    }

    @Test
    void conditionsThatAreMissingAreRefusedAndTheNoteStays() {
        Review review = legal(story.inReview());
        Visit.Answer refused = visit.send(
                company.reviewer("legal"),
                href(review) + "/verdict",
                "verdict",
                "approve-with-conditions",
                "note",
                "Typed with care",
                "conditions",
                "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Name the conditions.", "Typed with care", "conditions-error");
        assertThat(legal(review.assessment()).open()).isTrue();
    }

    @Test
    void aReviewerOfAnotherDepartmentReadsAlongAndCannotSend() {
        Review review = legal(story.inReview());
        assertThat(visit.open(company.reviewer("privacy"), href(review)).body())
                .contains("waits for a reviewer of Legal")
                .doesNotContain("Approve for Legal</button>");
        assertThat(visit.send(company.reviewer("privacy"), href(review) + "/verdict", "verdict", "approve")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void theOwnerTheDpoAndOutsidersCannotReview() {
        Review review = legal(story.inReview());
        assertThat(visit.send(company.owner(), href(review) + "/verdict", "verdict", "approve")
                        .status())
                .isEqualTo(403);
        assertThat(visit.send(company.dpo(), href(review) + "/verdict", "verdict", "approve")
                        .status())
                .isEqualTo(403);
        assertThat(visit.open(company.otherOwner(), href(review)).status()).isEqualTo(404);
    }

    @Test
    void aClaimedReviewIsLeftToWhoTookItOn() {
        Review review = legal(story.inReview());
        var colleague = company.hire("Lena", "legal", io.praevia.identity.Role.REVIEWER);
        visit.send(colleague, href(review) + "/claim", "take", "true");
        assertThat(visit.open(colleague, href(review)).body()).contains("Release for colleagues");
        assertThat(visit.open(company.reviewer("legal"), href(review)).body())
                .contains("Lena has taken this review on");
        visit.send(colleague, href(review) + "/claim", "take", "false");
        assertThat(visit.open(company.reviewer("legal"), href(review)).body()).contains("Approve for Legal");
    }

    @Test
    void whatChangedSinceTheLastReviewComesFirstWithItsDifference() {
        AssessmentId id = story.inReview();
        Review first = legal(id);
        String question = textQuestion(id, first);
        company.as(
                company.reviewer("legal"),
                () -> desk.comment(first.id(), question, Comment.Kind.CHANGE, "Say for how long."));
        story.openReviews(id)
                .forEach(review -> story.review(
                        review, review.id().equals(first.id()) ? Verdict.REQUEST_CHANGES : Verdict.APPROVE));
        jobs.run(id);
        assertThat(story.get(id).phase()).isEqualTo(Phase.REWORK);
        story.answer(id, question, new AnswerValue.Text("Kept for two years, then erased."));
        company.as(company.owner(), () -> rework.points(id).forEach(p -> rework.answer(id, p.id(), "Two years now.")));
        story.submit(id);

        Review second = legal(id);
        String page = visit.open(company.reviewer("legal"), href(second)).body();
        assertThat(page).contains("Changed since your department last looked", "What changed since", "Two years now.");
        assertThat(page).containsPattern("<ins><span class=\"visually-hidden\">added: </span>[^<]*two years");
        assertThat(page.indexOf("Changed ·")).isLessThan(page.indexOf("Unchanged"));
    }

    private String textQuestion(AssessmentId id, Review review) {
        return story.questionnaire(id, "dpia").questions().stream()
                .filter(q -> q.type() == QuestionType.LONG_TEXT && q.alwaysRequired())
                .filter(q -> review.questions().contains(q.id()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Review legal(AssessmentId id) {
        return of(id, "legal");
    }

    private Review privacy(AssessmentId id) {
        return of(id, "privacy");
    }

    private Review of(AssessmentId id, String department) {
        return reviews.newest(id).stream()
                .filter(review -> review.department().value().equals(department))
                .findFirst()
                .orElseThrow();
    }

    private static String href(Review review) {
        return "/assessments/%s/reviews/%s".formatted(review.assessment(), review.id());
    }
}
