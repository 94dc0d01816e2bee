package io.praevia.review.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.praevia.assessment.Assessments;
import io.praevia.assessment.Phase;
import io.praevia.kernel.AssessmentId;
import io.praevia.questionnaire.QuestionType;
import io.praevia.review.Comment;
import io.praevia.review.Review;
import io.praevia.review.ReviewDesk;
import io.praevia.review.Reviews;
import io.praevia.review.Verdict;
import io.praevia.review.text.About;
import io.praevia.review.thread.Questions;
import io.praevia.review.thread.Seen;
import io.praevia.support.BrowserTest;
import io.praevia.support.Company;
import io.praevia.support.Story;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Threads in a browser: suggested wordings, questions to the owner, mentions, and what is new. */
class ThreadsBrowserTests extends BrowserTest {

    private static final String BETTER = "One card for all shops, and no profile of anybody who did not ask for it.";

    @Autowired
    private Story story;

    @Autowired
    private Company company;

    @Autowired
    private Reviews reviews;

    @Autowired
    private ReviewDesk desk;

    @Autowired
    private Questions questions;

    @Autowired
    private Seen seen;

    @Test
    void ownerAppliesASuggestionAndSendsAgainWithinFourClicks() {
        AssessmentId id = story.inReview();
        Review legal = legal(id);
        suggest(legal);
        story.openReviews(id)
                .forEach(r -> story.review(r, r.id().equals(legal.id()) ? Verdict.REQUEST_CHANGES : Verdict.APPROVE));
        Page page = signedIn(company.owner());
        Locator link = page.locator("a[href='/assessments/" + id + "/rework']");
        for (int i = 0; i < 20 && link.count() == 0; i++) {
            page.waitForTimeout(500);
            page.reload();
        }
        Hand hand = new Hand(page);
        hand.click("a[href='/assessments/" + id + "/rework']");
        hasNoKnownBarrier(page);
        picture(page, "rework");
        hand.click("text=Use this wording");
        assertThat(page.locator("textarea[name^=answer-]")).hasValue("I used the wording that you suggested.");
        hasNoKnownBarrier(page);
        hand.click("[name=send]");
        assertThat(page.locator("h1")).hasText("Sent for review");
        assertThat(hand.clicks()).isLessThanOrEqualTo(4);
        assertThat(story.get(id).phase()).isEqualTo(Phase.REVIEW);
        assertThat(complaints).isEmpty();
    }

    @Test
    void reviewerSuggestsAWordingAndAsksTheOwnerWhoReplies() {
        AssessmentId id = story.inReview();
        Review legal = legal(id);
        String question = inWords(id, legal);
        Page page = signedIn(company.reviewer("legal"));
        page.navigate(href(legal) + "?question=" + question);
        page.click("text=Suggest a wording");
        page.fill("#suggestion", BETTER);
        page.fill("#body", "Would this still be true?");
        hasNoKnownBarrier(page);
        page.click("text=Add as a remark");
        assertThat(page.locator(".pv-comment.is-pending ins").first()).isVisible();
        page.click("text=Ask the owner, keep the review");
        assertThat(page.locator(".pv-state")).containsText("waiting for the owner");
        page.navigate(href(legal) + "?question=" + question);
        hasNoKnownBarrier(page);
        picture(page, "review");

        Page owner = signedIn(company.owner());
        owner.click("text=Legal asks you a question");
        hasNoKnownBarrier(owner);
        picture(owner, "threads");
        owner.fill("textarea[name=body]", "Yes, it would.");
        owner.click("text=Send the reply");
        assertThat(owner.locator(".pv-replies")).containsText("Yes, it would.");
        assertThat(owner.locator(".pv-note")).hasCount(0);
        page.navigate(href(legal) + "?question=risks");
        assertThat(page.locator(".pv-news")).containsText("1 question changed since you last looked");
        page.click("text=Show only these");
        assertThat(page.locator(".pv-review-list li")).hasCount(1);
        hasNoKnownBarrier(page);
        picture(page, "changed");
        page.click("text=Mark all as seen");
        assertThat(page.locator("text=since you last looked")).hasCount(0);
        assertThat(complaints).isEmpty();
    }

    @Test
    void atSignOffersPeopleWhoMayRead() {
        Review legal = legal(story.inReview());
        Page page = signedIn(company.reviewer("legal"));
        page.navigate(href(legal));
        page.locator("#body").pressSequentially("Thank you @own");
        assertThat(page.locator("#body-people li").first()).containsText("owner");
        hasNoKnownBarrier(page);
        page.keyboard().press("Enter");
        assertThat(page.locator("#body")).hasValue("Thank you @owner ");
        assertThat(page.locator("#body-people")).isHidden();
        page.click("text=Add as a remark");
        assertThat(page.locator(".pv-comment.is-pending")).containsText("@owner");
    }

    @Test
    void withoutScriptsThreadsAreAnsweredResolvedAndSeen() {
        AssessmentId id = story.inReview();
        Review legal = legal(id);
        company.as(company.reviewer("legal"), () -> {
            desk.comment(legal.id(), "risks", Comment.Kind.CHANGE, "Why so low?");
            questions.ask(legal.id());
            seen.mark(legal.id(), null);
        });
        Page owner = signedInWithoutScripts(company.owner());
        owner.navigate("/assessments/" + id + "/threads");
        owner.fill("textarea[name=body]", "Because it is encrypted.");
        owner.click("text=Send the reply");
        Page page = signedInWithoutScripts(company.reviewer("legal"));
        page.navigate(href(legal) + "?question=risks");
        page.click("text=Mark all as seen");
        page.navigate(href(legal) + "?question=risks");
        assertThat(page.locator("text=since you last looked")).hasCount(0);
        page.click("text=Reply or resolve");
        page.click("button:text-is('Resolve')");
        assertThat(page.locator(".pv-thread")).containsText("Resolved by");
    }

    @Test
    void pagesFitAPhone() {
        AssessmentId id = story.inReview();
        Review legal = legal(id);
        suggest(legal);
        company.as(company.reviewer("legal"), () -> questions.ask(legal.id()));
        Browser.NewContextOptions phone = new Browser.NewContextOptions().setViewportSize(390, 800);
        Page page = signedIn(company.reviewer("legal"), phone);
        page.navigate(href(legal) + "?question=" + inWords(id, legal));
        fits(page);
        picture(page, "review-390");
        Page owner = signedIn(company.owner(), new Browser.NewContextOptions().setViewportSize(390, 800));
        owner.navigate("/assessments/" + id + "/threads");
        fits(owner);
        picture(owner, "threads-390");
    }

    private static void fits(Page page) {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
    }

    /** Keeps a picture for people to look at, where {@code praevia.pictures} names a folder. */
    private static void picture(Page page, String name) {
        String folder = System.getProperty("praevia.pictures", "");
        if (!folder.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(folder, name + ".png"))
                    .setFullPage(true));
        }
    }

    private void suggest(Review legal) {
        String question = inWords(legal.assessment(), legal);
        company.as(
                company.reviewer("legal"),
                () -> desk.comment(
                        legal.id(),
                        new ReviewDesk.Remark(
                                new About(question, null),
                                Comment.Kind.CHANGE,
                                "Shorter, and say what you do not do.",
                                BETTER)));
    }

    private String inWords(AssessmentId id, Review review) {
        return story.questionnaire(id, Assessments.DPIA).questions().stream()
                .filter(q -> review.questions().contains(q.id()))
                .filter(q -> q.type() == QuestionType.LONG_TEXT || q.type() == QuestionType.RICH_TEXT)
                .findFirst()
                .orElseThrow()
                .id();
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
