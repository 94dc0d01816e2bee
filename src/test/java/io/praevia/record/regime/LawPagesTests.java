package io.praevia.record.regime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.praevia.decision.signoff.SignOff;
import io.praevia.identity.People;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.text.Catalogue;
import io.praevia.questionnaire.AnswerValue;
import io.praevia.questionnaire.regime.Coverage.State;
import io.praevia.support.Api;
import io.praevia.support.Company;
import io.praevia.support.Endings;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Story;
import io.praevia.support.Visit;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

@PraeviaTest
class LawPagesTests {

    @Autowired
    private Story story;

    @Autowired
    private Endings endings;

    @Autowired
    private Company company;

    @Autowired
    private RegimeReports reports;

    @Autowired
    private Api api;

    private final Visit visit;

    LawPagesTests(@Autowired MockMvc mvc, @Autowired People people) {
        visit = new Visit(mvc, people);
    }

    @Test
    void whatIsMissingIsListedFirstWithALinkToTheQuestion() {
        AssessmentId id = story.inQuestionnaire();
        String page = visit.open(company.owner(), address(id)).body();
        assertThat(page)
                .contains("What the laws ask", "General Data Protection Regulation", "Missing (")
                .contains("/assessments/" + id + "/questionnaire/", "#q-", "not answered")
                .contains("/assessments/" + id + "/laws/consultation.pdf");
        assertThat(page.indexOf("Missing (")).isLessThan(page.indexOf("Answered ("));
        assertThat(visit.open(company.owner(), "/assessments/" + id).body()).contains(address(id));
        assertThat(visit.open(company.owner(), "/assessments/" + id + "/check").body())
                .contains(address(id));
    }

    @Test
    void aLawThatDependsOnAnOpenQuestionIsNotDecidedYet() {
        AssessmentId id = story.inQuestionnaire();
        story.answer(id, "people_countries", new AnswerValue.Countries(List.of("US")));
        assertThat(report(id, "california").scope().open()).isTrue();
        assertThat(report(id, "california").scopeQuestions())
                .extracting(asked -> asked.question().id())
                .containsExactly("california_people");
        story.answer(id, "california_people", new AnswerValue.NotSure());
        assertThat(report(id, "california").scope().open()).isTrue();
        story.answer(id, "california_people", new AnswerValue.YesNo(true));
        assertThat(report(id, "california").scope().holds()).isTrue();
        assertThat(report(id, "quebec").scope().fails()).isTrue();
        assertThat(visit.open(company.owner(), address(id)).body())
                .contains("<h2 id=\"california\"", "these do not apply", "Québec");
    }

    @Test
    void aDecidedAssessmentAnswersWhatLaterStepsSay() {
        AssessmentId open = story.answered();
        assertThat(report(open, "gdpr").count(State.LATER)).isPositive();
        assertThat(report(open, "gdpr").points())
                .filteredOn(point -> point.state() == State.MISSING)
                .allSatisfy(point -> assertThat(point.served())
                        .as(point.point().code())
                        .isNotEmpty()
                        .allMatch(served -> !served.question().alwaysRequired()));
        AssessmentId decided = endings.decided(SignOff.Outcome.APPROVED);
        assertThat(report(decided, "gdpr").count(State.LATER)).isZero();
        assertThat(report(decided, "gdpr").count(State.ANSWERED))
                .isGreaterThan(report(open, "gdpr").count(State.ANSWERED));
    }

    @Test
    void theApiSaysTheSameAsThePage() {
        AssessmentId id = story.answered();
        JsonNode regimes = api.get(company.owner(), "/assessments/" + id + "/regimes")
                .is(200)
                .body();
        JsonNode gdpr = StreamSupport.stream(regimes.spliterator(), false)
                .filter(regime -> regime.path("key").asString().equals("gdpr"))
                .findFirst()
                .orElseThrow();
        assertThat(gdpr.path("scope").asString()).isEqualTo("in-scope");
        assertThat(gdpr.path("counts").path("answered").asInt())
                .isEqualTo(report(id, "gdpr").count(State.ANSWERED));
        JsonNode consultation = api.get(company.owner(), "/assessments/" + id + "/regimes/consultation")
                .is(200)
                .body();
        assertThat(consultation.path("points").get(1).path("law").asString()).isEqualTo("Art. 36(3)(b) GDPR");
        assertThat(consultation
                        .path("points")
                        .get(1)
                        .path("answers")
                        .get(0)
                        .path("text")
                        .size())
                .isPositive();
        api.get(company.owner(), "/assessments/" + id + "/regimes/none").is(404);
    }

    @Test
    void lawsAndTheirPointsSpeakTheLanguageOfTheReader() {
        AssessmentId id = story.inQuestionnaire();
        assertThat(company.as(company.owner(), () -> reports.of(id, Locale.GERMAN)))
                .extracting(report -> report.regime().title())
                .contains("Datenschutz-Grundverordnung");
        assumeThat(Catalogue.shipped().complete()).contains(Locale.GERMAN);
        String page = visit.open(company.owner(), address(id), Locale.GERMAN).body();
        assertThat(page)
                .contains("Datenschutz-Grundverordnung", "Datenschutz durch Technikgestaltung", "Art. 25(1) DSGVO")
                .contains("Vorherige Konsultation der Behörde")
                .doesNotContain("Protection by design", "GDPR");
        assertThat(visit.open(company.owner(), "/assessments/" + id, Locale.GERMAN)
                        .body())
                .contains("Datenschutz-Grundverordnung");
        assertThat(report(id, "gdpr").regime().title()).isEqualTo("General Data Protection Regulation");
    }

    @Test
    void onlyReadersOfTheAssessmentReadIt() {
        AssessmentId id = story.inQuestionnaire();
        for (PersonId reader : List.of(company.auditor(), company.dpo(), company.privacyOfficer()))
            assertThat(visit.open(reader, address(id)).status()).isEqualTo(200);
        for (String path : List.of(address(id), address(id) + "/gdpr.pdf"))
            assertThat(visit.open(company.otherOwner(), path).status()).isEqualTo(404);
        api.get(company.otherOwner(), "/assessments/" + id + "/regimes").is(404);
        api.get(company.otherOwner(), "/assessments/" + id + "/regimes/gdpr").is(404);
        assertThat(visit.open(company.owner(), address(id) + "/none.pdf").status())
                .isEqualTo(404);
    }

    private RegimeReport report(AssessmentId id, String key) {
        return company.as(company.owner(), () -> reports.of(id, Locale.ENGLISH)).stream()
                .filter(report -> report.regime().key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static String address(AssessmentId id) {
        return "/assessments/" + id + "/laws";
    }
}
