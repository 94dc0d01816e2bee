package io.praevia.workflow.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.assessment.AssessmentProcess;
import io.praevia.assessment.Phase;
import io.praevia.decision.signoff.SignOff;
import io.praevia.kernel.AssessmentId;
import io.praevia.support.Signing;
import io.praevia.workflow.whatif.Migrations;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Running assessments are moved to another diagram: none is lost, none is moved in part. */
class MigrationTests extends RoutesTest {

    private static final int MANY = 30;

    @Autowired
    private Migrations migrations;

    @Autowired
    private AssessmentProcess process;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private Signing signing;

    private String before;

    @AfterEach
    void restoreTheDiagram() {
        if (before != null && !live("assessment").equals(before)) inForce(before);
    }

    @Test
    void whatCanMoveMovesAndWhatCannotStaysUntouched() {
        List<AssessmentId> all = new ArrayList<>();
        for (int at = 0; at < MANY; at++) all.add(story.described());
        for (int at = 0; at < 6; at++) all.add(story.inQuestionnaire());
        AssessmentId reviewed = story.inReview();
        AssessmentId alsoReviewed = story.inReview();
        AssessmentId advised = story.withDpo();
        all.addAll(List.of(reviewed, alsoReviewed, advised));
        Map<AssessmentId, List<AssessmentProcess.OpenStep>> waiting = open(all);
        Map<AssessmentId, Phase> phases = phases(all);

        before = live("assessment");
        ModelVersion made = inForce(before.replace("userTask_dpoAdvice", "userTask_adviceOfTheOfficer"));
        Migrations.Outcome outcome = company.as(author(), () -> migrations.migrate(10_000));

        assertThat(outcome.left()).extracting(Migrations.Left::assessment).contains(advised);
        assertThat(outcome.moved()).isGreaterThanOrEqualTo(MANY + 8);
        assertThat(open(all)).isEqualTo(waiting);
        assertThat(phases(all)).isEqualTo(phases);
        assertThat(definition(reviewed)).isEqualTo(made.definition());
        assertThat(definition(advised)).isNotEqualTo(made.definition());

        story.approveAll(reviewed);
        finish(reviewed);
        finish(advised);
    }

    @Test
    void movingTwiceMovesNothingTwice() {
        story.described();
        before = live("assessment");
        inForce(before.replace("camunda:versionTag=\"1\"", "camunda:versionTag=\"2\""));

        company.as(author(), () -> migrations.migrate(10_000));

        assertThat(company.as(author(), () -> migrations.migrate(10_000)).moved())
                .isZero();
        assertThat(pages.open(author(), "/office/routes/migration")).hasStatusOk();
        assertThat(pages.send(company.owner(), "/office/routes/migration", "confirmed", "true"))
                .hasStatus(403);
    }

    private void finish(AssessmentId id) {
        signing.advise(id);
        signing.sign(id, SignOff.Outcome.APPROVED);
        jobs.run(id);
        assertThat(story.get(id).phase()).isEqualTo(Phase.APPROVED);
    }

    private String definition(AssessmentId id) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(id.toString())
                .singleResult()
                .getProcessDefinitionId();
    }

    private Map<AssessmentId, List<AssessmentProcess.OpenStep>> open(List<AssessmentId> all) {
        Map<AssessmentId, List<AssessmentProcess.OpenStep>> open = new LinkedHashMap<>();
        all.forEach(id -> open.put(id, company.as(author(), () -> process.open(id))));
        return open;
    }

    private Map<AssessmentId, Phase> phases(List<AssessmentId> all) {
        Map<AssessmentId, Phase> phases = new LinkedHashMap<>();
        all.forEach(id -> phases.put(id, story.get(id).phase()));
        return phases;
    }
}
