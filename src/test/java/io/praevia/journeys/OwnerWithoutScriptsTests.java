package io.praevia.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.praevia.assessment.Phase;
import io.praevia.kernel.AssessmentId;
import io.praevia.support.BrowserTest;
import io.praevia.support.Company;
import io.praevia.support.Story;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The same work with JavaScript switched off. */
class OwnerWithoutScriptsTests extends BrowserTest {

    @Autowired
    private Story story;

    @Autowired
    private Company company;

    @Test
    void projectIsStartedScreenedAnsweredAndSent() {
        Page page = signedInWithoutScripts(company.owner());
        page.locator("a.is-primary").click();
        page.fill("#title", "Loyalty card");
        page.fill("#summary", "One card for all shops.");
        page.locator("main button.is-primary").click();
        page.locator("[name=evaluation][value=yes]").check();
        page.locator("[name=large_scale][value=yes]").check();
        page.locator("[name=save]").click();
        assertThat(page.locator("#outcome")).containsText("Full assessment required");
        page.locator("#outcome [name=send][value=required]").click();
        assertThat(page.locator("h1")).hasText("A full assessment is needed");
        page.locator("main a.is-primary").click();
        page.locator("main .pv-tasks a").first().click();
        page.fill("#q-project_summary", "We join what members buy.");
        page.locator("[name=changes_existing][value=yes]").check();
        page.locator("main button.is-primary").last().click();
        assertThat(page.locator("h1")).hasText("Data and people");
        page.goBack();
        page.reload();
        assertThat(page.locator("#q-project_summary")).hasValue("We join what members buy.");
        assertThat(page.locator("#q-what_changes")).isVisible();
    }

    @Test
    void completeAssessmentIsChangedAndSent() {
        AssessmentId id = story.answered();
        Page page = signedInWithoutScripts(company.owner());
        page.navigate("/assessments/" + id + "/check");
        page.locator(".pv-change a").first().click();
        page.fill("#q-project_summary", "A better summary.");
        page.locator("main form button.is-primary").click();
        assertThat(page.locator("main")).containsText("A better summary.");
        page.locator("main form button.is-primary").click();
        assertThat(page.locator("h1")).hasText("Sent for review");
        assertThat(story.get(id).phase()).isEqualTo(Phase.REVIEW);
    }
}
