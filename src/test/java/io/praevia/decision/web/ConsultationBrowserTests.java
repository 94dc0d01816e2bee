package io.praevia.decision.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.praevia.assessment.Phase;
import io.praevia.clock.OrganisationTime;
import io.praevia.kernel.AssessmentId;
import io.praevia.review.Verdict;
import io.praevia.support.BrowserTest;
import io.praevia.support.Company;
import io.praevia.support.Signing;
import io.praevia.support.Story;
import java.nio.file.Path;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The privacy officer takes a consultation from the packet to the points of the advice, in a browser. */
class ConsultationBrowserTests extends BrowserTest {

    @Autowired
    private Signing signing;

    @Autowired
    private Story story;

    @Autowired
    private Company company;

    @Autowired
    private OrganisationTime time;

    @Test
    void aConsultationIsKeptFromThePacketToThePointsOfTheAdvice() {
        AssessmentId id = toConsult();
        Page page = signedIn(company.privacyOfficer());
        page.navigate("/assessments/" + id + "/consultation");
        drawn(page, "1-before");
        page.fill("#packetAuthority", "CNIL");
        if (page.locator("text=Why you send it although").count() > 0) page.fill("#packetReason", "The rest follows.");
        page.click("text=Keep the packet as sent to the authority");
        assertThat(page.locator(".pv-files").first()).containsText("Packet of");
        drawn(page, "2-sent");
        page.fill("#submittedOn", time.today().minusDays(20).toString());
        page.locator("section:has(#receipt) button").click();
        drawn(page, "3-received");
        letter(page, "request", "The authority waits for the contract with the supplier", 12);
        drawn(page, "4-still");
        letter(page, "reply", "The contract", 5);
        page.locator("summary:has-text('Strike this letter')").first().click();
        drawn(page, "5-replied");
        page.locator("summary:has-text('Record the answer')").click();
        page.locator("section:has(#answer-title) button:has-text('Record the answer')")
                .click();
        drawn(page, "6-refused");
        page.check("[name=outcome][value=advice]");
        page.fill("#answeredOn", time.today().toString());
        page.fill("#answer", "It may begin if people are told in time.");
        page.fill("#box-1", "Tell people four weeks before the start.");
        page.fill("#box-2", "Delete pictures after a day.");
        page.locator("section:has(#answer-title) button:has-text('Record the answer')")
                .click();
        drawn(page, "7-points");
        handle(page);
        assertThat(story.get(id).phase()).isEqualTo(Phase.SIGN_OFF);
        drawn(page, "8-gone-on");
        Page executive = signedIn(company.executive("marketing"));
        executive.navigate("/assessments/" + id + "/sign-off");
        executive.locator("summary:has-text('letters to and from')").click();
        drawn(executive, "9-sign-off");
        assertThat(complaints).isEmpty();
    }

    /** The engine works by itself here. */
    private AssessmentId toConsult() {
        AssessmentId id = story.answered();
        story.rateRisks(id, 4);
        story.submit(id);
        story.openReviews(id).forEach(review -> story.review(review, Verdict.APPROVE));
        Awaitility.await().until(() -> story.get(id).phase() == Phase.DPO_ADVICE);
        signing.advise(id, "Ask the authority.");
        Awaitility.await().until(() -> story.get(id).phase() == Phase.CONSULTATION);
        return id;
    }

    private void letter(Page page, String kind, String subject, int daysAgo) {
        page.locator("summary:has-text('Record a letter')").click();
        page.check("[name=kind][value=" + kind + "]");
        page.fill("#dated", time.today().minusDays(daysAgo).toString());
        page.fill("#subject", subject);
        page.setInputFiles("#file", new FilePayload("letter.txt", "text/plain", "In writing.".getBytes()));
        page.locator("button:has-text('Record the letter')").click();
        assertThat(page.locator(".pv-timeline")).containsText(subject);
    }

    private static void handle(Page page) {
        Locator points = page.locator("section:has(#points-title) fieldset");
        for (int i = 0; i < points.count(); i++) {
            points.nth(i).locator("input").nth(i).check();
            points.nth(i).locator("textarea").fill("A notice goes out on Monday.");
        }
        page.click("text=Record it and go on to the decision");
        assertThat(page.locator("main")).containsText("Every point is handled.");
    }

    /** Without barriers, wide and narrow; the pictures are in {@code target/}. */
    private static void drawn(Page page, String state) {
        for (int width : new int[] {390, 1280}) {
            page.setViewportSize(width, 900);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "consultation-" + state + "-" + width + ".png")));
            Object wide = page.evaluate("document.documentElement.scrollWidth > innerWidth");
            assertThat(wide).as("%s at %d scrolls sideways", state, width).isEqualTo(false);
        }
        hasNoKnownBarrier(page);
    }
}
