package io.praevia.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.praevia.assessment.Assessments;
import io.praevia.assessment.Phase;
import io.praevia.assessment.answers.Answers;
import io.praevia.kernel.AssessmentId;
import io.praevia.questionnaire.AnswerValue;
import io.praevia.questionnaire.Question;
import io.praevia.support.BrowserTest;
import io.praevia.support.Company;
import io.praevia.support.Story;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Last year's assessment, started again. */
class ReuseJourneyTests extends BrowserTest {

    @Autowired
    private Story story;

    @Autowired
    private Company company;

    @Autowired
    private Answers answers;

    @Test
    void lastYearsAssessmentIsSentAgainWithFiveChangesWithinTwentyClicks() {
        AssessmentId earlier = story.inReview();
        List<String> changes = texts(earlier);
        Page page = signedIn(company.owner());
        Hand hand = new Hand(page);
        hand.click("a.is-primary");
        hand.click("a[href$='earlier=" + earlier + "']");
        hasNoKnownBarrier(page);
        hand.type("#title", "Loyalty programme, second year");
        hand.click("form[method=post] button.is-primary");
        assertThat(page.locator("h1")).hasText("Is a full assessment needed?");
        hasNoKnownBarrier(page);
        hand.click("[name=keep][value='*']");
        hand.click("#outcome [name=send]");
        hand.click("main a.is-primary");
        hand.click("a[href$='/earlier']");
        hasNoKnownBarrier(page);
        hand.click("main form button.is-primary");
        for (String question : changes) {
            hand.click("#a-" + question + " .pv-change a");
            hand.type("#q-" + question, "What is different this year.");
            hand.click("main form button.is-primary");
        }
        AssessmentId id = AssessmentId.of(page.url().replaceAll(".*/assessments/([0-9a-f-]+)/.*", "$1"));
        hand.click("main form button.is-primary");
        assertThat(page.locator("h1")).hasText("Sent for review");
        assertThat(hand.clicks()).isLessThanOrEqualTo(20);
        assertThat(story.get(id).phase()).isEqualTo(Phase.REVIEW);
        assertThat(answers.values(story.get(id), Assessments.DPIA))
                .containsEntry(changes.get(4), new AnswerValue.Text("What is different this year."));
        assertThat(complaints).isEmpty();
    }

    /** The first written answer of each of five sections. */
    private List<String> texts(AssessmentId id) {
        Map<String, AnswerValue> given = answers.values(story.get(id), Assessments.DPIA);
        return story.questionnaire(id, Assessments.DPIA).sections().stream()
                .flatMap(section -> section.questions().stream()
                        .map(Question::id)
                        .filter(q -> given.get(q) instanceof AnswerValue.Text)
                        .limit(1))
                .limit(5)
                .toList();
    }
}
