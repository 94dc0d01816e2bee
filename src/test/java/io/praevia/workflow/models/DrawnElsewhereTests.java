package io.praevia.workflow.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.assessment.Phase;
import io.praevia.assessment.Step;
import io.praevia.dashboard.Trends;
import io.praevia.decision.signoff.SignOff;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import io.praevia.support.Signing;
import io.praevia.workflow.WorkItem;
import io.praevia.workflow.WorkItems;
import io.praevia.workflow.check.ModelFinding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** A diagram of another modeller, with pools, lanes, colours, two more steps and a parallel branch, runs as drawn. */
class DrawnElsewhereTests extends RoutesTest {

    @Autowired
    private WorkItems items;

    @Autowired
    private Signing signing;

    @Autowired
    private Trends trends;

    private static String drawn() throws IOException {
        return new ClassPathResource("routes/drawn-elsewhere.bpmn").getContentAsString(StandardCharsets.UTF_8);
    }

    private WorkItem waiting(PersonId person, AssessmentId id) {
        return company.as(person, () -> items.mine()).stream()
                .filter(item -> item.assessment().equals(id) && item.step() == Step.CONFIRMATION)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void itRunsAsDrawnWithPhasesInboxAndDashboardRight() throws IOException {
        String before = live("assessment");
        inForce(drawn());
        try {
            runs();
        } finally {
            inForce(before);
        }
    }

    private void runs() {
        AssessmentId id = story.withDpo();
        PersonId buyer = company.reviewer("procurement");
        WorkItem contract = waiting(buyer, id);
        assertThat(story.get(id).phase()).isEqualTo(Phase.REVIEW);
        assertThat(contract.title()).isEqualTo("Check the supplier's contract");
        assertThat(contract.dueAt()).isPresent();
        assertThat(company.as(company.dpo(), trends::bySteps)).isNotEmpty();
        assertThat(pages.open(buyer, contract.href())).hasStatusOk();
        assertThat(pages.open(company.otherOwner(), contract.href())).hasStatus(404);
        assertThat(pages.send(company.owner(), contract.href())).hasStatus(404);
        assertThat(pages.send(buyer, contract.href(), "note", "The contract covers it."))
                .hasStatus3xxRedirection();
        assertThat(pages.send(buyer, contract.href())).hasStatus(409);

        assertThat(story.get(id).phase()).isEqualTo(Phase.DPO_ADVICE);
        signing.advise(id);
        assertThat(story.get(id).phase()).isEqualTo(Phase.DPO_ADVICE);
        WorkItem file = waiting(author(), id);
        assertThat(pages.send(author(), file.href())).hasStatus3xxRedirection();
        assertThat(story.get(id).phase()).isEqualTo(Phase.SIGN_OFF);

        signing.sign(id, SignOff.Outcome.APPROVED);
        jobs.run(id);
        assertThat(story.get(id).phase()).isEqualTo(Phase.APPROVED);
        assertThat(pages.open(company.owner(), "/assessments/" + id)).hasStatusOk();
    }

    @Test
    void theCheckFindsNothingWrongInItAndALotInOneThatGoesAroundDuties() throws IOException {
        assertThat(company.as(author(), () -> proposals.findings(proposals.get(uploaded(readDrawn())))))
                .noneMatch(ModelFinding::error);
        String around = shipped("assessment.bpmn")
                .replace(
                        "sourceRef=\"gateway_residual\" targetRef=\"userTask_signOff\"",
                        "sourceRef=\"gateway_residual\" targetRef=\"event_approved\"");
        assertThat(company.as(author(), () -> proposals.findings(proposals.get(uploaded(around)))))
                .extracting(ModelFinding::rule)
                .contains("around.sign-off");
        String unsealed = shipped("assessment.bpmn").replace("${sealRecord}", "${collectVerdicts}");
        assertThat(company.as(author(), () -> proposals.findings(proposals.get(uploaded(unsealed)))))
                .extracting(ModelFinding::rule)
                .contains("behind.sealRecord");
        String unguarded = shipped("assessment.bpmn")
                .replace("${reviewRound.pending(assessmentId)}", "${reviewRound.pending(department)}");
        assertThat(company.as(author(), () -> proposals.findings(proposals.get(uploaded(unguarded)))))
                .extracting(ModelFinding::rule)
                .contains("review-loop");
    }

    private static String readDrawn() {
        try {
            return drawn();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
