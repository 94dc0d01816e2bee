package io.praevia.screening.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.assessment.Phase;
import io.praevia.identity.People;
import io.praevia.kernel.AssessmentId;
import io.praevia.screening.Screenings;
import io.praevia.support.Company;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Story;
import io.praevia.support.Visit;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PraeviaTest
class ScreeningOfficeTests {

    @Autowired
    private Story story;

    @Autowired
    private Company company;

    @Autowired
    private Screenings screenings;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    private Visit visit;

    @BeforeEach
    void visitor() {
        visit = new Visit(mvc, people);
    }

    @Test
    void theOfficeConfirmsThatNoAssessmentIsNeeded() {
        AssessmentId id = story.screened();
        assertThat(visit.open(company.privacyOfficer(), ruling(id)).body())
                .contains("Is a full assessment needed", "Which rules applied", "One card for all shops");
        Visit.Answer sent = rule(id, "not-required", "Nothing of this is risky.");
        assertThat(sent.location()).isEqualTo(ruling(id));
        assertThat(story.get(id).phase()).isEqualTo(Phase.NOT_REQUIRED);
        assertThat(visit.open(company.privacyOfficer(), ruling(id)).body())
                .contains("No, confirm that none is needed", "Nothing of this is risky.", "privacy-officer")
                .doesNotContain("Confirm your ruling");
    }

    @Test
    void theOfficeSendsItOnToAFullAssessment() {
        AssessmentId id = story.screened();
        rule(id, "full", "Two shops share the data.");
        assertThat(story.get(id).phase()).isEqualTo(Phase.QUESTIONNAIRE);
    }

    @Test
    void aRulingWithoutAChoiceOrReasonIsRefusedAndKeepsWhatWasTyped() {
        AssessmentId id = story.screened();
        Visit.Answer none = visit.send(company.privacyOfficer(), ruling(id), "reason", "Typed with care");
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.body()).contains("Choose whether a full assessment is needed.", "Typed with care");
        Visit.Answer silent = rule(id, "full", " ");
        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.body()).contains("Give the reason", "value=\"full\" checked=\"checked\"");
        assertThat(story.get(id).phase()).isEqualTo(Phase.SCREENING);
    }

    @Test
    void aSecondRulingIsRefused() {
        AssessmentId id = story.screened();
        rule(id, "full", "Needed.");
        assertThat(rule(id, "not-required", "Or not.").status()).isEqualTo(409);
        assertThat(story.get(id).phase()).isEqualTo(Phase.QUESTIONNAIRE);
    }

    @Test
    void nobodyElseRules() {
        AssessmentId id = story.screened();
        for (var person : new io.praevia.kernel.PersonId[] {company.dpo(), company.owner(), company.auditor()}) {
            assertThat(visit.send(person, ruling(id), "ruling", "not-required", "reason", "Mine.")
                            .status())
                    .isEqualTo(403);
        }
        assertThat(visit.open(company.dpo(), ruling(id)).body())
                .contains("This step waits for the privacy office")
                .doesNotContain("Confirm your ruling");
        assertThat(visit.open(company.otherOwner(), ruling(id)).status()).isEqualTo(404);
    }

    @Test
    void aContestedScreeningGoesToTheDpoFirstWhoseViewTheOfficeReads() {
        AssessmentId id = story.described();
        story.answerScreening(id, Set.of("evaluation", "large_scale"));
        company.as(company.owner(), () -> screenings.submit(id, "It only counts visits."));
        assertThat(visit.open(company.dpo(), view(id)).body()).contains("It only counts visits.", "Give your view");
        assertThat(visit.send(company.dpo(), view(id), "view", "").status()).isEqualTo(422);
        assertThat(visit.send(company.privacyOfficer(), view(id), "view", "Mine")
                        .status())
                .isEqualTo(403);
        visit.send(company.dpo(), view(id), "view", "Agreed, counting is harmless.");
        assertThat(visit.open(company.privacyOfficer(), ruling(id)).body())
                .contains("Agreed, counting is harmless.", "It only counts visits.", "Confirm your ruling");
    }

    @Test
    void aScreeningThatWasNotSentHasNoOfficePage() {
        assertThat(visit.open(company.privacyOfficer(), ruling(story.described()))
                        .status())
                .isEqualTo(404);
    }

    private Visit.Answer rule(AssessmentId id, String ruling, String reason) {
        return visit.send(company.privacyOfficer(), ruling(id), "ruling", ruling, "reason", reason);
    }

    private static String ruling(AssessmentId id) {
        return "/assessments/" + id + "/screening/ruling";
    }

    private static String view(AssessmentId id) {
        return "/assessments/" + id + "/screening/view";
    }
}
