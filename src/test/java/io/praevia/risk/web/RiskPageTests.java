package io.praevia.risk.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.identity.People;
import io.praevia.kernel.AssessmentId;
import io.praevia.risk.Risk;
import io.praevia.risk.Risks;
import io.praevia.support.Company;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Story;
import io.praevia.support.Visit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PraeviaTest
class RiskPageTests {

    @Autowired
    private Story story;

    @Autowired
    private Company company;

    private final Visit visit;

    RiskPageTests(@Autowired MockMvc mvc, @Autowired People people) {
        visit = new Visit(mvc, people);
    }

    @Autowired
    private Risks risks;

    @Test
    void risksAreListedWithBothMatricesAndWhatIsNotRated() {
        AssessmentId id = story.inQuestionnaire();
        assertThat(visit.open(company.owner(), address(id)).body())
                .contains("4 not rated yet", "Without measures", "With your measures", "Unauthorised access");
    }

    @Test
    void ratingIsSavedWithItsLevelAndLeadsToTheNextRisk() {
        AssessmentId id = story.inQuestionnaire();
        Risk first = risks.of(id).get(0);
        Visit.Answer saved = visit.send(company.owner(), address(id) + "/" + first.id(), form(first, "4", "1"));
        assertThat(saved.location())
                .isEqualTo(address(id) + "/" + risks.of(id).get(1).id());
        Risk after = risks.of(id).get(0);
        assertThat(after.before().orElseThrow().severity()).isEqualTo(4);
        assertThat(after.after().orElseThrow().level().number()).isEqualTo(1);
    }

    @Test
    void halfARatingIsRefusedAndKeepsWhatWasTyped() {
        AssessmentId id = story.inQuestionnaire();
        Risk first = risks.of(id).get(0);
        Visit.Answer refused = visit.send(
                company.owner(),
                address(id) + "/" + first.id(),
                "title",
                "Leak",
                "measures",
                "Locks & keys",
                "severity",
                "3",
                "version",
                "0");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Choose how likely it is, too.", "Locks &amp; keys");
    }

    @Test
    void riskThatAColleagueChangedShowsBothVersions() {
        AssessmentId id = story.inQuestionnaire();
        Risk first = risks.of(id).get(0);
        String address = address(id) + "/" + first.id();
        visit.send(company.owner(), address, form(first, "4", "1"));
        String[] mine = form(first, "2", "2");
        mine[3] = "My own words";
        Visit.Answer stale = visit.send(company.owner(), address, mine);
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body()).contains("What your colleague wrote", "Encrypt it", "My own words", "value=\"1\"");
    }

    @Test
    void riskIsAddedAndRemovedButTheLastOfAKindStays() {
        AssessmentId id = story.inQuestionnaire();
        Visit.Answer added = visit.send(company.owner(), address(id), "kind", "access", "title", "A vendor reads it");
        assertThat(visit.send(company.owner(), added.location() + "/remove").location())
                .isEqualTo(address(id));
        Risk first = risks.of(id).get(0);
        assertThat(visit.send(company.owner(), address(id) + "/" + first.id() + "/remove")
                        .status())
                .isEqualTo(409);
        assertThat(visit.send(company.owner(), address(id), "kind", "magic", "title", "")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void reviewerReadsRisksWithoutAForm() {
        AssessmentId id = story.inReview();
        Risk first = risks.of(id).get(0);
        String address = address(id) + "/" + first.id();
        assertThat(visit.open(company.reviewer("legal"), address).body())
                .contains("Encryption")
                .doesNotContain("name=\"severity\"");
        assertThat(visit.send(company.reviewer("legal"), address, form(first, "1", "1"))
                        .status())
                .isEqualTo(403);
    }

    private static String[] form(Risk risk, String before, String after) {
        return new String[] {
            "title",
            risk.title(),
            "measures",
            "Encrypt it",
            "severity",
            before,
            "likelihood",
            before,
            "residualSeverity",
            after,
            "residualLikelihood",
            after,
            "version",
            "" + risk.version(),
            "go",
            "next"
        };
    }

    private static String address(AssessmentId id) {
        return "/assessments/" + id + "/risks";
    }
}
