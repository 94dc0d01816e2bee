package io.praevia.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import io.praevia.assessment.Phase;
import io.praevia.kernel.AssessmentId;
import io.praevia.review.Review;
import io.praevia.review.Verdict;
import io.praevia.support.BrowserTest;
import io.praevia.support.Company;
import io.praevia.support.Story;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a project owner does in the browser, within the number of clicks that we promise. */
class OwnerJourneyTests extends BrowserTest {

    private static final List<String> EIGHT = List.of(
            "evaluation",
            "automated_decision",
            "systematic_monitoring",
            "sensitive_data",
            "large_scale",
            "matching",
            "vulnerable_people",
            "new_technology");

    @Autowired
    private Story story;

    @Autowired
    private Company company;

    @Test
    void noFullAssessmentNeededIsFiledWithinFourteenClicks() {
        Page page = signedIn(company.owner());
        Hand hand = new Hand(page);
        hand.click("a.is-primary");
        hasNoKnownBarrier(page);
        hand.type("#title", "Parking spaces");
        hand.type("#summary", "Employees book a parking space the day before.");
        hand.click("main button.is-primary");
        assertThat(page.locator("h1")).hasText("Is a full assessment needed?");
        for (String question : EIGHT) {
            hand.click("[name=" + question + "][value=no]");
        }
        assertThat(page.locator("#outcome")).containsText("No full assessment needed");
        assertThat(page.locator("#outcome")).containsText("need no answer");
        hasNoKnownBarrier(page);
        hand.click("#outcome [name=send]");
        assertThat(page.locator("h1")).hasText("Your screening is sent");
        assertThat(hand.clicks()).isLessThanOrEqualTo(14);
        assertThat(complaints).isEmpty();
    }

    @Test
    void pointsAreAnsweredAndSentAgainWithinFourClicks() {
        AssessmentId id = story.inReview();
        for (Review review : story.openReviews(id)) {
            boolean legal = review.department().value().equals("legal");
            story.review(review, legal ? Verdict.REQUEST_CHANGES : Verdict.APPROVE);
        }
        Page page = signedIn(company.owner());
        assertThat(page.locator("a[href='/assessments/" + id + "/rework']")).isVisible(eventually(page));
        Hand hand = new Hand(page);
        hand.click("a[href='/assessments/" + id + "/rework']");
        hasNoKnownBarrier(page);
        hand.type("textarea", "We named the legal basis.");
        hand.click("[name=send]");
        assertThat(page.locator("h1")).hasText("Sent for review");
        assertThat(hand.clicks()).isLessThanOrEqualTo(4);
        assertThat(story.get(id).phase()).isEqualTo(Phase.REVIEW);
    }

    @Test
    void answersSaveThemselvesAndOpenFurtherQuestions() {
        AssessmentId id = story.inQuestionnaire();
        Page page = signedIn(company.owner());
        page.navigate("/assessments/" + id + "/questionnaire/project");
        page.fill("#q-project_summary", "One card for all shops.");
        assertThat(page.locator("[data-autosave-status]")).hasText(Pattern.compile("Saved \\d\\d:\\d\\d"));
        assertThat(page.locator("[name='project_summary.version']")).hasValue("1");
        page.locator("[name=changes_existing][value=yes]").click();
        assertThat(page.locator("#q-what_changes")).isVisible();
        page.fill("#q-what_changes", "Offers are predicted.");
        page.locator("[name=add-row]").first().click();
        assertThat(page.locator("#slot-responsible_parties .pv-row")).hasCount(2);
        assertThat(page.locator("#q-what_changes")).hasValue("Offers are predicted.");
        hasNoKnownBarrier(page);
        page.locator("main button.is-primary").click();
        assertThat(page.locator("h1")).hasText("Data and people");
        page.goBack();
        page.waitForLoadState(LoadState.LOAD);
        assertThat(page.locator("#q-what_changes")).hasValue("Offers are predicted.");
        assertThat(complaints).isEmpty();
    }

    @Test
    void colleagueWhoTypesAtTheSameTimeIsNotOverwritten() {
        AssessmentId id = story.inQuestionnaire();
        Page mine = signedIn(company.owner());
        Page theirs = signedIn(company.owner());
        for (Page page : List.of(mine, theirs)) {
            page.navigate("/assessments/" + id + "/questionnaire/project");
        }
        theirs.fill("#q-project_summary", "Written by the colleague.");
        assertThat(theirs.locator("[name='project_summary.version']")).hasValue("1");
        mine.fill("#q-project_summary", "Written by me.");
        assertThat(mine.locator("form [data-conflict]")).containsText("Written by the colleague.");
        assertThat(mine.locator("#q-project_summary")).hasValue("Written by me.");
        hasNoKnownBarrier(mine);
        mine.locator("[name='project_summary.take'][value=theirs]").click();
        mine.locator("form [data-conflict] [name=attach]").click();
        assertThat(mine.locator("#q-project_summary")).hasValue("Written by the colleague.");
    }

    private static com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions eventually(Page page) {
        for (int i = 0; i < 20 && page.locator("a[href$='/rework']").count() == 0; i++) {
            page.waitForTimeout(500);
            page.reload();
        }
        return new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions().setTimeout(10_000);
    }
}
