package io.praevia.decision.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.assessment.Phase;
import io.praevia.decision.advice.Advice;
import io.praevia.decision.advice.Advices;
import io.praevia.decision.consultation.Consultation;
import io.praevia.decision.consultation.Consultations;
import io.praevia.identity.People;
import io.praevia.kernel.AssessmentId;
import io.praevia.support.Company;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Story;
import io.praevia.support.Visit;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PraeviaTest
class AdvicePageTests {

    @Autowired
    private Story story;

    @Autowired
    private Company company;

    @Autowired
    private Advices advices;

    @Autowired
    private Consultations consultations;

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
    void theDpoReadsEverythingAndGivesPointsWithCommasInThem() {
        AssessmentId id = story.withDpo();
        assertThat(visit.open(company.dpo(), advice(id)).body())
                .contains("What the departments say", "Approved", "What can still happen to people", "Sample answer");
        Visit.Answer sent =
                visit.send(company.dpo(), advice(id), "opinion", "Sound.", "points", "Ask, then tell", "points", " ");
        assertThat(sent.location()).isEqualTo(advice(id));
        assertThat(advices.newest(id).orElseThrow().points())
                .extracting(Advice.Point::body)
                .containsExactly("Ask, then tell");
        assertThat(visit.open(company.dpo(), advice(id)).body())
                .contains("Ask, then tell")
                .doesNotContain("Give your advice<");
    }

    @Test
    void anotherBoxIsAddedWithoutLosingWhatWasTyped() {
        AssessmentId id = story.withDpo();
        Visit.Answer more = visit.send(
                company.dpo(), advice(id), "opinion", "So far", "points", "One", "points", "Two", "more", "1");
        assertThat(more.status()).isEqualTo(200);
        assertThat(more.body())
                .contains("So far", ">One<", ">Two<", "id=\"point-3\"")
                .doesNotContain("id=\"point-4\"");
        assertThat(advices.newest(id)).isEmpty();
    }

    @Test
    void adviceWithoutAnOpinionIsRefusedAndKeepsThePoints() {
        AssessmentId id = story.withDpo();
        Visit.Answer refused = visit.send(company.dpo(), advice(id), "opinion", "", "points", "Kept");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Write your opinion", "Kept", "opinion-error");
    }

    @Test
    void onlyTheDpoAdvises() {
        AssessmentId id = story.withDpo();
        assertThat(visit.open(company.privacyOfficer(), advice(id)).body())
                .contains("waits for the data protection officer");
        assertThat(visit.send(company.privacyOfficer(), advice(id), "opinion", "Mine")
                        .status())
                .isEqualTo(403);
        assertThat(visit.open(company.otherOwner(), advice(id)).status()).isEqualTo(404);
    }

    @Test
    void aSecondAdviceIsRefused() {
        AssessmentId id = story.withDpo();
        visit.send(company.dpo(), advice(id), "opinion", "First.");
        assertThat(visit.send(company.dpo(), advice(id), "opinion", "Second.").status())
                .isEqualTo(409);
    }

    @Test
    void theClockOfAConsultationIsShownAndTheAnswerLeadsToTheDecision() {
        AssessmentId id = inConsultation();
        String page = "/assessments/" + id + "/consultation";
        visit.send(company.privacyOfficer(), page + "/submitted", "authority", "CNIL", "submittedOn", "2026-09-01");
        assertThat(visit.open(company.privacyOfficer(), page).body())
                .contains("October 27, 2026", "What goes to the authority");
        visit.send(
                company.privacyOfficer(),
                page + "/submitted",
                "authority",
                "CNIL",
                "submittedOn",
                "2026-09-01",
                "extension",
                "2026-09-20");
        assertThat(visit.open(company.privacyOfficer(), page).body())
                .contains("December 8, 2026", "Extension told September 20, 2026");
        visit.send(
                company.privacyOfficer(),
                page + "/answered",
                "outcome",
                "advice",
                "answeredOn",
                "2026-10-02",
                "answer",
                "Tell people.");
        assertThat(story.get(id).phase()).isEqualTo(Phase.SIGN_OFF);
        assertThat(consultations.find(id).flatMap(Consultation::answer))
                .contains(new Consultation.Answer(
                        Consultation.Outcome.ADVICE, "Tell people.", LocalDate.of(2026, 10, 2)));
    }

    @Test
    void aDayThatIsNoneIsRefusedAndStays() {
        AssessmentId id = inConsultation();
        Visit.Answer refused = visit.send(
                company.privacyOfficer(),
                "/assessments/" + id + "/consultation/submitted",
                "authority",
                "CNIL",
                "submittedOn",
                "2026-13-40");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Enter a day of the calendar", "value=\"CNIL\"", "value=\"2026-13-40\"");
        assertThat(visit.send(
                                company.dpo(),
                                "/assessments/" + id + "/consultation/submitted",
                                "authority",
                                "CNIL",
                                "submittedOn",
                                "2026-09-01")
                        .status())
                .isEqualTo(403);
    }

    private AssessmentId inConsultation() {
        AssessmentId id = story.inQuestionnaire();
        story.answerAll(id);
        story.rateRisks(id, 4);
        story.submit(id);
        story.approveAll(id);
        visit.send(company.dpo(), advice(id), "opinion", "High risk remains.");
        assertThat(story.get(id).phase()).isEqualTo(Phase.CONSULTATION);
        return id;
    }

    private static String advice(AssessmentId id) {
        return "/assessments/" + id + "/advice";
    }
}
