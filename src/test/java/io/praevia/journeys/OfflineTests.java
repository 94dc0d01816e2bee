package io.praevia.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.praevia.assessment.Assessments;
import io.praevia.assessment.answers.Answers;
import io.praevia.kernel.AssessmentId;
import io.praevia.questionnaire.AnswerValue;
import io.praevia.support.BrowserTest;
import io.praevia.support.Company;
import io.praevia.support.Story;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is typed without a connection is kept in the browser, sent later, and never overwrites a colleague. */
class OfflineTests extends BrowserTest {

    private static final String AWAY = "Not connected. What you type is kept in this browser.";
    private static final String KEPT =
            "Object.keys(localStorage).filter(key => key.startsWith('praevia-kept/')).length";

    @Autowired
    private Story story;

    @Autowired
    private Company company;

    @Autowired
    private Answers answers;

    @Test
    void whatIsTypedWithoutConnectionIsSavedWhenItIsBack() {
        AssessmentId id = story.inQuestionnaire();
        Page page = open(id);
        page.context().setOffline(true);
        page.fill("#q-project_summary", "Typed on the train.");
        assertThat(page.locator("[data-autosave-status]")).hasText(AWAY);
        page.locator("main form button.is-primary").click();
        assertThat(page.locator("#q-project_summary")).hasValue("Typed on the train.");
        assertThat(page.evaluate(KEPT)).isEqualTo(1);
        page.context().setOffline(false);
        assertThat(page.locator("[data-autosave-status]")).containsText("Saved");
        assertThat(page.evaluate(KEPT)).isEqualTo(0);
        assertThat(summary(id)).isEqualTo("Typed on the train.");
    }

    @Test
    void pageThatWasClosedBringsItBackAndSavesIt() {
        AssessmentId id = story.inQuestionnaire();
        Page closed = open(id);
        closed.context().setOffline(true);
        closed.fill("#q-project_summary", "Typed on the train.");
        closed.locator("[name=changes_existing][value=yes]").check();
        assertThat(closed.locator("[data-autosave-status]")).hasText(AWAY);
        var browser = closed.context();
        closed.close();
        browser.setOffline(false);
        Page page = browser.newPage();
        page.navigate("/assessments/" + id + "/questionnaire/project");
        assertThat(page.locator("#q-what_changes")).isVisible();
        assertThat(page.locator("#q-project_summary")).hasValue("Typed on the train.");
        assertThat(page.locator("[data-autosave-status]")).containsText("Saved");
        assertThat(page.evaluate(KEPT)).isEqualTo(0);
        assertThat(summary(id)).isEqualTo("Typed on the train.");
    }

    @Test
    void answerThatAColleagueGaveMeanwhileIsShownBesideTheOwn() {
        AssessmentId id = story.inQuestionnaire();
        Page page = open(id);
        page.context().setOffline(true);
        page.fill("#q-project_summary", "Mine, from the train.");
        assertThat(page.locator("[data-autosave-status]")).hasText(AWAY);
        company.as(
                company.owner(),
                () -> answers.save(
                        id, Assessments.DPIA, "project_summary", Optional.of(new AnswerValue.Text("Theirs.")), 0));
        page.context().setOffline(false);
        assertThat(page.locator("form [data-conflict]")).containsText("Theirs.");
        assertThat(page.locator("form [data-conflict]")).containsText("Mine, from the train.");
        assertThat(summary(id)).isEqualTo("Theirs.");
        page.locator("form [data-conflict] button").click();
        page.waitForURL("**#slot-project_summary");
        assertThat(page.locator("#q-project_summary")).hasValue("Mine, from the train.");
        assertThat(summary(id)).isEqualTo("Mine, from the train.");
        assertThat(page.evaluate(KEPT)).isEqualTo(0);
    }

    @Test
    void signingOutLeavesNothingBehind() {
        Page page = open(story.inQuestionnaire());
        page.evaluate("localStorage.setItem('praevia-kept/a/b/c/d', '{}')");
        page.locator(".pv-account summary").click();
        page.locator("form[action$='/sign-out'] button").click();
        page.waitForURL("**/sign-in**");
        assertThat(page.evaluate(KEPT)).isEqualTo(0);
    }

    private Page open(AssessmentId id) {
        Page page = signedIn(company.owner());
        page.navigate("/assessments/" + id + "/questionnaire/project");
        return page;
    }

    private String summary(AssessmentId id) {
        return ((AnswerValue.Text)
                        answers.values(story.get(id), Assessments.DPIA).get("project_summary"))
                .text();
    }
}
