package io.praevia.screening.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.assessment.Phase;
import io.praevia.identity.People;
import io.praevia.kernel.AssessmentId;
import io.praevia.support.Company;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Story;
import io.praevia.support.Visit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PraeviaTest
class ScreeningPageTests {

    @Autowired
    private Story story;

    @Autowired
    private Company company;

    private final Visit visit;

    ScreeningPageTests(@Autowired MockMvc mvc, @Autowired People people) {
        visit = new Visit(mvc, people);
    }

    private static final String[] TRIGGERS = {
        "profiling_with_effect", "no", "large_scale_special", "no", "public_area_monitoring", "no"
    };

    @Test
    void twoCriteriaAreEnoughAndTheOtherQuestionsNeedNoAnswer() {
        AssessmentId id = story.described();
        Visit.Answer saved =
                visit.send(company.owner(), address(id), "evaluation", "yes", "large_scale", "yes", "save", "yes");
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.body())
                .contains("Full assessment required", "Two or more of the nine criteria", "need no answer")
                .contains("The risk is not high all the same", "3 of 10 questions answered");
    }

    @Test
    void openTriggerKeepsItUndecidedAndNothingCanBeSent() {
        AssessmentId id = story.described();
        String page =
                visit.send(company.owner(), address(id), "evaluation", "no").body();
        assertThat(page).contains("Not decided yet").doesNotContain("name=\"send\"");
        assertThat(visit.send(company.owner(), address(id), "send", "undecided").status())
                .isEqualTo(422);
    }

    @Test
    void sendingNamesTheOutcomeAndLeadsToAConfirmation() {
        AssessmentId id = story.described();
        Visit.Answer sent =
                visit.send(company.owner(), address(id), "evaluation", "yes", "large_scale", "yes", "send", "required");
        assertThat(sent.location()).isEqualTo(address(id) + "/sent");
        assertThat(story.get(id).phase()).isEqualTo(Phase.QUESTIONNAIRE);
        assertThat(visit.open(company.owner(), sent.location()).body())
                .contains("A full assessment is needed", story.get(id).reference());
        assertThat(visit.open(company.owner(), address(id)).body()).contains("cannot be changed any more");
    }

    @Test
    void sendingTwiceIsAConflict() {
        AssessmentId id = story.screened("evaluation", "large_scale");
        assertThat(visit.send(company.owner(), address(id), "evaluation", "yes", "send", "required")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void outcomeThatMovedSinceItWasSeenIsShownAgainInsteadOfSent() {
        AssessmentId id = story.described();
        Visit.Answer again = visit.send(
                company.owner(), address(id), "evaluation", "yes", "large_scale", "yes", "send", "not-required");
        assertThat(again.body()).contains("changed the outcome since you saw it");
        assertThat(story.get(id).phase()).isEqualTo(Phase.SCREENING);
    }

    @Test
    void contestNeedsReasonsAndThenGoesToTheOffice() {
        AssessmentId id = story.described();
        String[] yes = {"evaluation", "yes", "large_scale", "yes", "send", "contest", "contest", ""};
        assertThat(visit.send(company.owner(), address(id), yes).status()).isEqualTo(422);
        Visit.Answer sent = visit.send(
                company.owner(), address(id), "send", "contest", "contest", "Only names of suppliers, no profile.");
        assertThat(sent.location()).isEqualTo(address(id) + "/sent");
        assertThat(story.get(id).phase()).isEqualTo(Phase.SCREENING);
        assertThat(visit.open(company.owner(), sent.location()).body()).contains("data protection officer");
    }

    @Test
    void answerThatAColleagueChangedMeanwhileIsNotOverwritten() {
        AssessmentId id = story.described();
        visit.send(company.owner(), address(id), "evaluation", "yes", "evaluation.version", "0");
        Visit.Answer stale = visit.send(company.owner(), address(id), "evaluation", "no", "evaluation.version", "0");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body()).contains("Somebody else answered this meanwhile");
    }

    @Test
    void strangerSeesNothingAndReaderCannotAnswer() {
        AssessmentId id = story.described();
        assertThat(visit.open(company.otherOwner(), address(id)).status()).isEqualTo(404);
        assertThat(visit.open(company.auditor(), address(id)).body()).contains("Only the owner and colleagues");
        assertThat(visit.send(company.auditor(), address(id), TRIGGERS).status())
                .isEqualTo(403);
    }

    private static String address(AssessmentId id) {
        return "/assessments/" + id + "/screening";
    }
}
