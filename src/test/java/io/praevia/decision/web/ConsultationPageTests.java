package io.praevia.decision.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.assessment.Phase;
import io.praevia.clock.OrganisationTime;
import io.praevia.decision.consultation.Consultation;
import io.praevia.decision.consultation.Consultations;
import io.praevia.decision.consultation.Letter;
import io.praevia.decision.consultation.Letters;
import io.praevia.decision.signoff.SignOff;
import io.praevia.identity.People;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import io.praevia.support.Api;
import io.praevia.support.Company;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Signing;
import io.praevia.support.Story;
import io.praevia.support.Visit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The consultation in the browser and over the API. */
@PraeviaTest
class ConsultationPageTests {

    @Autowired
    private Story story;

    @Autowired
    private Company company;

    @Autowired
    private Signing signing;

    @Autowired
    private Consultations consultations;

    @Autowired
    private Letters letters;

    @Autowired
    private OrganisationTime time;

    @Autowired
    private Api api;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    private Visit visit;
    private PersonId office;

    @BeforeEach
    void visitor() {
        visit = new Visit(mvc, people);
        office = company.privacyOfficer();
    }

    @Test
    void aLetterWithoutASubjectIsRefusedAndKeepsWhatWasTyped() {
        AssessmentId id = signing.toConsult();
        Visit.Answer refused =
                visit.send(office, at(id) + "/letters", "kind", "received", "dated", "2026-09-03", "body", "Dear all");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Enter what the letter is about", "Dear all", "value=\"2026-09-03\"");
        assertThat(letters.of(id)).isEmpty();
    }

    @Test
    void aRequestThatCannotStopTheClockIsRefusedAndKeepsWhatWasTyped() {
        AssessmentId id = signing.toConsult();
        Visit.Answer refused = visit.send(
                office, at(id) + "/letters", "kind", "request", "dated", today(), "subject", "Send us the contract");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("Record first when", "Send us the contract");
    }

    @Test
    void aFormThatIsSentTwiceMakesOneLetterAndOnePacket() {
        AssessmentId id = signing.toConsult();
        String nonce = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            visit.send(
                    office, at(id) + "/letters", "nonce", nonce, "kind", "sent", "dated", today(), "subject", "Hello");
        }
        assertThat(letters.of(id)).hasSize(1);
        visit.send(
                office,
                at(id) + "/packet",
                "packetAuthority",
                "CNIL",
                "packetOn",
                today(),
                "packetReason",
                "The rest follows.");
        Letter packet = letters.of(id).get(1);
        assertThat(packet.kind()).isEqualTo(Letter.Kind.PACKET);
        assertThat(visit.open(office, at(id)).body()).contains("The clock starts on the day", "Start the clock");
        assertThat(visit.open(company.owner(), at(id) + "/letters/" + packet.id() + "/file")
                        .status())
                .isEqualTo(200);
        assertThat(visit.open(company.otherOwner(), at(id) + "/letters/" + packet.id() + "/file")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theReaderSeesClockLettersAndPointsButNoForms() {
        AssessmentId id = advised();
        String page = visit.open(company.owner(), at(id)).body();
        assertThat(page)
                .contains("Stood still", "They wait for us", "Tell people first.", "Nobody said yet", "Their letter")
                .doesNotContain("Record a letter", "Strike the letter", "Record it for now");
    }

    @Test
    void pointsAreHandledOnThePageAndShownToWhoeverDecides() {
        AssessmentId id = advised();
        String point = consultations.find(id).orElseThrow().points().get(0).id().toString();
        Visit.Answer open = visit.send(office, at(id) + "/points", "how-" + point, "A notice goes out.", "on", "1");
        assertThat(open.status()).isEqualTo(422);
        assertThat(open.body()).contains("Choose what you do with this point", "A notice goes out.");
        visit.send(
                office,
                at(id) + "/points",
                "done-" + point,
                "in-part",
                "how-" + point,
                "A notice goes out.",
                "on",
                "1");
        assertThat(story.get(id).phase()).isEqualTo(Phase.SIGN_OFF);
        assertThat(visit.open(company.executive("marketing"), "/assessments/" + id + "/sign-off")
                        .body())
                .contains("Tell people first.", "Followed in part", "A notice goes out.", "Their letter");
        signing.sign(id, SignOff.Outcome.APPROVED);
    }

    @Test
    void whoeverDecidesIsNotOfferedToApproveWhatIsProhibited() {
        AssessmentId id = signing.toConsult();
        signing.consult(id, Consultation.Outcome.PROHIBITED);
        assertThat(visit.open(company.executive("marketing"), "/assessments/" + id + "/sign-off")
                        .body())
                .contains("The authority prohibited this processing", "value=\"rejected\"")
                .doesNotContain("value=\"approved\"");
    }

    @Test
    void programsReadAndWriteTheWholeFile() {
        AssessmentId id = signing.toConsult();
        String path = "/assessments/" + id + "/consultation";
        Map<String, String> packet = Map.of("authority", "CNIL", "on", today(), "reason", "More follows.");
        assertThat(api.post(office, path + "/packets", packet).status()).isEqualTo(201);
        company.as(office, () -> consultations.submitted(id, "CNIL", time.today(), null));
        Map<String, String> stop = Map.of("id", UUID.randomUUID().toString(), "from", today(), "reason", "They wait.");
        assertThat(api.post(office, path + "/stops", stop).status()).isEqualTo(200);
        assertThat(api.post(office, path + "/stops", stop).status()).isEqualTo(200);
        assertThat(api.post(company.dpo(), path + "/stops", stop).status()).isEqualTo(403);
        assertThat(api.post(office, path + "/stops/resumed", Map.of("on", today()))
                        .status())
                .isEqualTo(200);
        Api.Answer read = api.get(company.owner(), path);
        assertThat(read.body().path("stops").size()).isEqualTo(1);
        assertThat(read.body().path("letters").get(0).path("kind").asString()).isEqualTo("packet");
        assertThat(read.body()
                        .path("letters")
                        .get(0)
                        .path("file")
                        .path("sha256")
                        .asString())
                .hasSize(64);
        assertThat(api.get(company.otherOwner(), path).status()).isEqualTo(404);
    }

    /** With a stop, a letter and one point of advice that is open. */
    private AssessmentId advised() {
        AssessmentId id = signing.toConsult();
        visit.send(office, at(id) + "/submitted", "authority", "CNIL", "submittedOn", "2026-09-01");
        visit.send(
                office,
                at(id) + "/stops",
                "stopFrom",
                "2026-09-14",
                "stopUntil",
                "2026-09-24",
                "stopReason",
                "They wait for us");
        visit.send(office, at(id) + "/letters", "kind", "received", "dated", "2026-09-05", "subject", "Their letter");
        visit.send(
                office,
                at(id) + "/answered",
                "outcome",
                "advice",
                "answeredOn",
                "2026-10-02",
                "answer",
                "With care.",
                "points",
                "Tell people first.",
                "points",
                " ");
        return id;
    }

    private String today() {
        return time.today().toString();
    }

    private static String at(AssessmentId id) {
        return "/assessments/" + id + "/consultation";
    }
}
