package io.praevia.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.assessment.Phase;
import io.praevia.identity.People;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import io.praevia.support.Company;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Story;
import io.praevia.support.Visit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PraeviaTest
class AssessmentPageTests {

    @Autowired
    private Story story;

    @Autowired
    private Company company;

    private final Visit visit;

    AssessmentPageTests(@Autowired MockMvc mvc, @Autowired People people) {
        visit = new Visit(mvc, people);
    }

    @Test
    void ownerSeesOneNextActSectionsPeopleAndTheWay() {
        AssessmentId id = story.inQuestionnaire();
        String page = visit.open(company.owner(), "/assessments/" + id).body();
        assertThat(page)
                .contains("Answer the questionnaire", "Not started", "You are here:", "process.xml", "Withdraw this");
        assertThat(page.split("is-primary", -1)).hasSize(2);
    }

    @Test
    void reviewerSeesTheReviewAsTheNextActButNothingToWithdraw() {
        AssessmentId id = story.inReview();
        String page =
                visit.open(company.reviewer("legal"), "/assessments/" + id).body();
        assertThat(page).contains("Review for your department").doesNotContain("/withdraw", "/share");
    }

    @Test
    void strangerIsToldThatThereIsNothing() {
        AssessmentId id = story.described();
        assertThat(visit.open(company.otherOwner(), "/assessments/" + id).status())
                .isEqualTo(404);
        assertThat(visit.open(company.otherOwner(), "/assessments/" + id + "/process.xml")
                        .status())
                .isEqualTo(404);
        assertThat(visit.open(company.otherOwner(), "/assessments").body()).doesNotContain(id.toString());
    }

    @Test
    void listIsNarrowedByWordsPhaseAndState() {
        AssessmentId id = story.described();
        String reference = story.get(id).reference();
        assertThat(visit.open(company.owner(), "/assessments?words=" + reference)
                        .body())
                .contains(id.toString());
        assertThat(visit.open(company.owner(), "/assessments?words=" + reference + "&phase=review")
                        .body())
                .doesNotContain(id.toString())
                .contains("No assessment matches");
        assertThat(visit.open(company.owner(), "/assessments?words=" + reference + "&state=closed")
                        .body())
                .doesNotContain(id.toString());
    }

    @Test
    void colleagueWhoIsAskedMayAnswer() {
        AssessmentId id = story.inQuestionnaire();
        PersonId colleague = company.hire("helper", "it");
        String section = "/assessments/" + id + "/questionnaire/project";
        assertThat(visit.open(colleague, section).status()).isEqualTo(404);
        visit.send(company.owner(), "/assessments/" + id + "/share", "person", colleague.toString());
        assertThat(visit.open(colleague, section).body()).contains("data-autosave");
        assertThat(visit.send(colleague, "/assessments/" + id + "/withdraw", "reason", "No.")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void withdrawingNeedsAReasonAndEndsIt() {
        AssessmentId id = story.inQuestionnaire();
        String address = "/assessments/" + id + "/withdraw";
        assertThat(visit.send(company.owner(), address, "reason", " ").status()).isEqualTo(422);
        assertThat(visit.send(company.owner(), address, "reason", "Cancelled by the board.")
                        .location())
                .isEqualTo("/assessments/" + id);
        assertThat(story.get(id).phase()).isEqualTo(Phase.WITHDRAWN);
        assertThat(visit.open(company.owner(), "/assessments/" + id).body()).contains("Cancelled by the board.");
    }

    @Test
    void intakeWithGapsNamesThemAllAndKeepsWhatWasTyped() {
        Visit.Answer refused = visit.send(
                company.owner(),
                "/assessments/new",
                "title",
                "",
                "summary",
                "We <b>measure</b>",
                "department",
                "legal",
                "plannedStart",
                "2027-03-01");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Give the project a short title.", "Name at least one country")
                .contains("We &lt;b&gt;measure&lt;/b&gt;", "value=\"2027-03-01\"")
                .contains("value=\"legal\" selected");
    }

    @Test
    void intakeWithAnUnreadableDateIsRefused() {
        Visit.Answer refused = visit.send(
                company.owner(), "/assessments/new", "title", "T", "summary", "S", "plannedStart", "next spring");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("year, month and day", "next spring");
    }

    @Test
    void completeIntakeLeadsToTheScreening() {
        Visit.Answer started = visit.send(
                company.owner(),
                "/assessments/new",
                "title",
                "Chat analysis",
                "summary",
                "We read chats.",
                "department",
                "marketing",
                "countries",
                "FR");
        assertThat(started.location()).matches("/assessments/[0-9a-f-]+/screening");
    }
}
