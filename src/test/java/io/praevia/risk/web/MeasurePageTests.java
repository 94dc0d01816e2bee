package io.praevia.risk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.praevia.decision.signoff.SignOff;
import io.praevia.identity.People;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import io.praevia.risk.Risk;
import io.praevia.risk.RiskDraft;
import io.praevia.risk.Risks;
import io.praevia.risk.measure.Measure;
import io.praevia.risk.measure.MeasureDraft;
import io.praevia.risk.measure.Measures;
import io.praevia.support.Api;
import io.praevia.support.Company;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Signing;
import io.praevia.support.Story;
import io.praevia.support.Visit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Measures while they are planned, their list, and the same over the API. */
@PraeviaTest
class MeasurePageTests {

    @Autowired
    private Story story;

    @Autowired
    private Signing signing;

    @Autowired
    private Company company;

    @Autowired
    private Risks risks;

    @Autowired
    private Measures measures;

    @Autowired
    private Api api;

    private final Visit visit;

    MeasurePageTests(@Autowired MockMvc mvc, @Autowired People people) {
        visit = new Visit(mvc, people);
    }

    @Test
    void linesOfARiskAreMeasuresThatKeepTheirDetailsWhenRenamed() {
        AssessmentId id = story.inQuestionnaire();
        Risk risk = risks.of(id).get(0);
        lines(id, "Encrypt\nTrain people");
        Measure encrypt = measures.of(id).get(0);
        LocalDate day = LocalDate.of(2027, 2, 1);
        as(() -> measures.change(
                id,
                encrypt.id(),
                encrypt.version(),
                new MeasureDraft("Encrypt", "", company.otherOwner(), day, null, encrypt.effects())));
        lines(id, "Encrypt everything\nTrain people");

        Measure renamed = measures.of(id).get(0);
        assertThat(renamed.title()).isEqualTo("Encrypt everything");
        assertThat(renamed.id()).isEqualTo(encrypt.id());
        assertThat(renamed.owner()).isEqualTo(company.otherOwner());
        assertThat(renamed.dueOn()).contains(day);
        lines(id, "Train people");
        assertThat(measures.of(id)).extracting(Measure::title).containsExactly("Train people");
        assertThat(risks.of(id).get(0).measures()).isEqualTo("Train people");
        assertThat(risk.measures()).isEmpty();
    }

    @Test
    void aDraftOfARiskIsStaleWhenItsMeasuresChanged() {
        AssessmentId id = story.inQuestionnaire();
        Risk before = risks.of(id).get(0);
        Measure.Effect effect = new Measure.Effect(before.id(), Optional.of(2), Optional.empty());
        as(() -> measures.add(id, new MeasureDraft("Encrypt", "", null, null, null, List.of(effect))));
        assertThatThrownBy(() -> as(() -> risks.change(id, before.id(), before.version(), draft(before, ""))))
                .isInstanceOf(Refused.Stale.class);
    }

    @Test
    void aMeasureIsPlannedInTheBrowserWithClearRefusals() {
        AssessmentId id = story.inQuestionnaire();
        UUID risk = risks.of(id).get(0).id();
        String page = visit.send(company.owner(), "/assessments/" + id + "/measures", "title", "Encrypt")
                .location();
        assertThat(visit.open(company.owner(), page).body()).contains("Who sees to it?");
        assertThat(visit.send(company.owner(), page, "title", "", "version", "0")
                        .status())
                .isEqualTo(422);
        visit.send(
                company.owner(),
                page,
                "title",
                "Encrypt all",
                "version",
                "0",
                "treats-" + risk,
                "true",
                "severity-" + risk,
                "2",
                "status",
                "in-progress");
        assertThat(measures.of(id).get(0).effects())
                .containsExactly(new Measure.Effect(risk, Optional.of(2), Optional.empty()));
        assertThat(visit.send(company.owner(), page, "title", "Old", "version", "0")
                        .status())
                .isEqualTo(409);
        assertThat(visit.open(company.otherOwner(), page).status()).isEqualTo(404);
        assertThat(visit.open(company.owner(), "/measures?mine=true").body()).contains("Encrypt all");
    }

    @Test
    void theDownloadRunsNothingInASpreadsheet() {
        AssessmentId id = story.inQuestionnaire();
        as(() -> measures.add(id, MeasureDraft.named("=1+1")));
        assertThat(visit.open(company.owner(), "/measures.csv?q=").body()).contains("\"'=1+1\"");
    }

    @Test
    void programsPlanAndMoveMeasures() {
        AssessmentId id = story.answered();
        var added = api.post(
                company.owner(),
                "/assessments/" + id + "/measures",
                Map.of("title", "Ask the union", "dueOn", "2030-05-01"));
        assertThat(added.status()).isEqualTo(201);
        String path =
                "/assessments/" + id + "/measures/" + added.body().path("id").asString();
        assertThat(api.put(company.owner(), path, Map.of("basedOn", 7, "title", "Other"))
                        .status())
                .isEqualTo(409);
        assertThat(api.post(company.owner(), path + "/status", Map.of("status", "done", "note", "Asked."))
                        .status())
                .isEqualTo(403);
        story.submit(id);
        story.approveAll(id);
        signing.advise(id);
        signing.sign(id, SignOff.Outcome.APPROVED);
        assertThat(visit.open(company.owner(), "/assessments/" + id).status()).isEqualTo(200);
        assertThat(api.post(company.owner(), path + "/status", Map.of("status", "done", "note", "Asked."))
                        .status())
                .isEqualTo(200);
        assertThat(api.get(company.owner(), path).body().path("status").asString())
                .isEqualTo("done");
        assertThat(api.post(company.otherOwner(), path + "/status", Map.of("status", "checked"))
                        .status())
                .isEqualTo(404);
    }

    private void lines(AssessmentId id, String lines) {
        Risk risk = risks.of(id).get(0);
        as(() -> risks.change(id, risk.id(), risk.version(), draft(risk, lines)));
    }

    private static RiskDraft draft(Risk risk, String lines) {
        return new RiskDraft(risk.title(), "", "", lines, 3, 3, 1, 1);
    }

    private void as(Runnable act) {
        company.as(company.owner(), act);
    }
}
