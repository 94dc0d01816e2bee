package io.praevia.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.praevia.assessment.Phase;
import io.praevia.decision.advice.Advices;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.DepartmentId;
import io.praevia.register.EntryContent;
import io.praevia.register.Register;
import io.praevia.review.Verdict;
import io.praevia.support.BrowserTest;
import io.praevia.support.Company;
import io.praevia.support.Story;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An executive in a browser: from the mail to a number's reason, and the signature. */
class ExecutiveBrowserTests extends BrowserTest {

    @Autowired
    private Story story;

    @Autowired
    private Company company;

    @Autowired
    private Register register;

    @Autowired
    private Advices advices;

    @Test
    void aNumberIsThereAtOnceItsListOneClickAwayAndTheReasonTwo() {
        company.as(
                company.privacyOfficer(),
                () -> register.add("Door cameras", new DepartmentId("marketing"), new EntryContent(Map.of()), "Found"));
        Page page = signedIn(company.executive("marketing"));
        page.navigate("/dashboard");
        Hand hand = new Hand(page);
        String number = page.locator(".pv-figure:has-text('Without a valid assessment') strong")
                .textContent();
        assertThat(Integer.parseInt(number)).isPositive();
        hand.click(".pv-figure a:has-text('Without a valid assessment')");
        assertThat(page.locator("tbody tr")).hasCount(Integer.parseInt(number));
        hand.click("tbody a:has-text('Door cameras')");
        assertThat(page.locator(".pv-note.is-problem")).containsText("No assessment has decided");
        assertThat(hand.clicks()).isEqualTo(2);
    }

    @Test
    void theDashboardHasNoBarrierDrawsItsChartsAndPrintsOnOnePage() throws Exception {
        story.inReview();
        Page page = signedIn(company.executive("marketing"));
        page.navigate("/dashboard");
        assertThat(page.locator(".pv-chart-canvas canvas")).hasCount(2);
        hasNoKnownBarrier(page);
        byte[] paper = page.pdf(new Page.PdfOptions().setFormat("A4"));
        try (var document = Loader.loadPDF(paper)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void theDpoAdvisesAndTheExecutiveSigns() {
        AssessmentId id = story.inReview();
        story.openReviews(id).forEach(review -> story.review(review, Verdict.APPROVE));
        Awaitility.await().until(() -> story.get(id).phase() == Phase.DPO_ADVICE);
        Page dpo = signedIn(company.dpo());
        dpo.navigate("/assessments/" + id + "/advice");
        hasNoKnownBarrier(dpo);
        dpo.fill("#opinion", "Sound, with care.");
        dpo.fill("#point-1", "Tell people first.");
        dpo.click("text=Give your advice");
        assertThat(dpo.locator("[data-said]")).containsText("Your advice is given");
        assertThat(advices.newest(id)).isPresent();

        Page page = signedIn(company.executive("marketing"));
        page.navigate("/assessments/" + id + "/sign-off");
        hasNoKnownBarrier(page);
        page.check("input[name^=advice-][value=accept]");
        page.check("input[name=outcome][value=approved]");
        page.fill("#reason", "Worth it.");
        page.fill("#password", Company.PASSWORD);
        page.click("text=Sign your decision");
        page.waitForURL("**/signed");
        assertThat(page.locator("h1")).hasText("Approved");
        assertThat(story.get(id).phase()).isEqualTo(Phase.APPROVED);
    }
}
