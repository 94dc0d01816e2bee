package io.praevia.review.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.praevia.assessment.Phase;
import io.praevia.kernel.AssessmentId;
import io.praevia.review.Comment;
import io.praevia.review.Review;
import io.praevia.review.Reviews;
import io.praevia.review.Verdict;
import io.praevia.support.BrowserTest;
import io.praevia.support.Company;
import io.praevia.support.Story;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a reviewer does in a browser, and how many clicks it takes from the link in the mail. */
class ReviewerBrowserTests extends BrowserTest {

    @Autowired
    private Story story;

    @Autowired
    private Company company;

    @Autowired
    private Reviews reviews;

    @Test
    void approvingTakesThreeClicksTheLinkInTheMailIncluded() {
        Review review = legal(story.inReview());
        Page page = signedIn(company.reviewer("legal"));
        Hand hand = new Hand(page);
        page.navigate(href(review));
        hasNoKnownBarrier(page);
        hand.click("text=Approve for Legal");
        hasNoKnownBarrier(page);
        hand.click("text=Send: Approve");
        page.waitForURL("**/sent");
        hasNoKnownBarrier(page);
        assertThat(1 + hand.clicks()).isLessThanOrEqualTo(3);
        assertThat(legal(review.assessment()).verdict()).contains(Verdict.APPROVE);
        assertThat(complaints).isEmpty();
    }

    @Test
    void askingForOneChangeTakesSixClicks() {
        Review review = legal(story.inReview());
        Page page = signedIn(company.reviewer("legal"));
        Hand hand = new Hand(page);
        page.navigate(href(review));
        hand.click(".pv-review-list li:nth-child(2) a");
        hand.click("#body");
        hand.type("#body", "Say for how long.");
        hand.click("text=Ask for this change");
        assertThat(page.locator(".pv-comment.is-pending")).containsText("Say for how long.");
        hand.click("button[value=request-changes]");
        hand.click("text=Send: Request changes");
        page.waitForURL("**/sent");
        assertThat(1 + hand.clicks()).isLessThanOrEqualTo(6);
        assertThat(reviews.sentComments(review.assessment()))
                .extracting(Comment::body)
                .contains("Say for how long.");
    }

    @Test
    void theKeyboardAloneReadsEveryQuestionAndApproves() {
        Review review = legal(story.inReview());
        Page page = signedIn(company.reviewer("legal"));
        page.navigate(href(review));
        for (int i = 1; i < review.questions().size(); i++) {
            page.keyboard().press("j");
            page.waitForURL("**question=" + questionAt(page, i) + "**");
        }
        assertThat(page.locator("[data-key=j]")).hasCount(0);
        page.keyboard().press("k");
        assertThat(page.locator("[data-key=j]")).hasCount(1);
        page.waitForLoadState();
        page.locator("text=Approve for Legal").press("Enter");
        page.locator("text=Send: Approve").press("Enter");
        page.waitForURL("**/sent");
    }

    @Test
    void withoutScriptsAReviewIsSentJustTheSame() {
        Review review = legal(story.inReview());
        Page page = signedInWithoutScripts(company.reviewer("legal"));
        page.navigate(href(review));
        page.fill("#body", "Fine by me.");
        page.click("text=Add as a remark");
        page.click("text=Approve for Legal");
        page.click("text=Send: Approve");
        assertThat(page.locator("h1")).containsText("Legal: Approved");
        assertThat(story.get(review.assessment()).phase()).isEqualTo(Phase.REVIEW);
    }

    @Test
    void thePageFitsAPhone() {
        Review review = legal(story.inReview());
        Page page = signedIn(
                company.reviewer("legal"),
                new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(320, 700));
        page.navigate(href(review));
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(320);
    }

    private static String questionAt(Page page, int index) {
        String href = page.locator(".pv-review-list a").nth(index).getAttribute("href");
        return href.substring(href.indexOf("question=") + 9, href.indexOf('#'));
    }

    private Review legal(AssessmentId id) {
        return reviews.newest(id).stream()
                .filter(review -> review.department().value().equals("legal"))
                .findFirst()
                .orElseThrow();
    }

    private static String href(Review review) {
        return "/assessments/%s/reviews/%s".formatted(review.assessment(), review.id());
    }
}
