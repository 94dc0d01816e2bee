package io.praevia.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.praevia.kernel.AssessmentId;
import io.praevia.support.BrowserTest;
import io.praevia.support.Company;
import io.praevia.support.Story;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One question a page, with and without JavaScript. */
class GuidedTests extends BrowserTest {

    @Autowired
    private Story story;

    @Autowired
    private Company company;

    @Test
    void enterContinuesAndTheChoiceIsRemembered() {
        AssessmentId id = story.inQuestionnaire();
        Page page = signedIn(company.owner());
        page.navigate("/assessments/" + id + "/questionnaire/project");
        page.locator("[name=show][value=one]").click();
        assertThat(page.locator("main")).containsText("Question 1 of");
        assertThat(page.locator(".pv-question")).hasCount(1);
        hasNoKnownBarrier(page);
        page.fill("#q-project_summary", "One card for all shops.");
        page.locator("main form button.is-primary").click();
        assertThat(page.locator("main")).containsText("Question 2 of");
        page.locator("main a", new Page.LocatorOptions().setHasText("Back"))
                .first()
                .click();
        assertThat(page.locator("#q-project_summary")).hasValue("One card for all shops.");
        page.navigate("/assessments/" + id + "/questionnaire/project?question=changes_existing");
        page.locator("[name=changes_existing][value=yes]").check();
        page.locator("[name=changes_existing][value=yes]").press("Enter");
        assertThat(page.locator("#q-what_changes")).isVisible();
        page.locator("[name=go][value=later]").click();
        assertThat(page.locator("h1")).hasText("Questionnaire");
        page.locator("main .pv-tasks a").nth(1).click();
        assertThat(page.locator(".pv-question")).hasCount(1);
        page.locator("[name=show][value=section]").click();
        assertThat(page.locator("[name=show][value=one]")).isVisible();
        assertThat(complaints).isEmpty();
    }

    @Test
    void itWorksWithoutJavaScript() {
        AssessmentId id = story.inQuestionnaire();
        Page page = signedInWithoutScripts(company.owner());
        page.navigate("/assessments/" + id + "/questionnaire/project");
        page.locator("[name=show][value=one]").click();
        page.fill("#q-project_summary", "One card for all shops.");
        page.locator("main form button.is-primary").click();
        page.locator("[name=add-row]").click();
        assertThat(page.locator(".pv-row")).hasCount(2);
        assertThat(page.locator(".pv-question")).hasCount(1);
    }

    @Test
    void pasteFromWordKeepsListsAndLosesMarkup() {
        AssessmentId id = story.inQuestionnaire();
        Page page = signedIn(company.owner());
        page.navigate("/assessments/" + id + "/questionnaire/project");
        page.evalOnSelector("#q-project_summary", """
                field => {
                  const data = new DataTransfer();
                  data.setData('text/html', '<style>p{color:red}</style><p class=MsoNormal><b>Two</b> steps:</p>'
                    + '<p class=MsoListParagraph style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·  </span>join</p>'
                    + '<ul><li>ask<ol><li>first</li></ol></li></ul><p>Done.</p>');
                  field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
                }""");
        assertThat(page.locator("#q-project_summary")).hasValue("Two steps:\n\n- join\n- ask\n  1. first\n\nDone.");
        assertThat(page.locator("[name='project_summary.version']")).hasValue("1");
        assertThat(complaints).isEmpty();
    }
}
