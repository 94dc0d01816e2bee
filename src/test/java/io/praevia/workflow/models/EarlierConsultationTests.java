package io.praevia.workflow.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.assessment.AssessmentProcess;
import io.praevia.assessment.Phase;
import io.praevia.decision.consultation.Consultation;
import io.praevia.decision.consultation.Consultations;
import io.praevia.kernel.AssessmentId;
import io.praevia.support.Signing;
import io.praevia.workflow.WorkItem;
import io.praevia.workflow.WorkItems;
import io.praevia.workflow.whatif.Migrations;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Before the consultation had a diagram of its own it was one step: such assessments end as they began. */
class EarlierConsultationTests extends RoutesTest {

    private static final String STEP = """
            <bpmn:userTask id="userTask_consultation" name="Record the authority's answer" \
            camunda:formKey="consultation" camunda:candidateGroups="privacy-office">\
            <bpmn:extensionElements><camunda:properties><camunda:property name="phase" value="consultation" />\
            </camunda:properties></bpmn:extensionElements></bpmn:userTask>""";

    @Autowired
    private Signing signing;

    @Autowired
    private Consultations consultations;

    @Autowired
    private WorkItems items;

    @Autowired
    private Migrations migrations;

    @Autowired
    private AssessmentProcess process;

    @Test
    void anAssessmentInTheOneStepFinishesThereAfterTheDiagramChanged() {
        String now = live("assessment");
        inForce(earlier(now));
        AssessmentId id;
        try {
            id = signing.toConsult();
        } finally {
            inForce(now);
        }
        WorkItem step = items.open(id).get(0);
        LocalDate day = LocalDate.of(2026, 9, 1);
        company.as(author(), () -> consultations.submitted(id, "CNIL", day, null));
        assertThat(items.open(id)).extracting(WorkItem::id).containsExactly(step.id());
        assertThat(company.as(author(), () -> migrations.migrate(10_000)).left())
                .extracting(Migrations.Left::assessment)
                .contains(id);
        var draft = new Consultations.AnswerDraft(
                Consultation.Outcome.ADVICE, "In writing.", day, List.of("Tell people first."));
        company.as(author(), () -> consultations.answered(id, draft));
        assertThat(items.open(id)).extracting(WorkItem::id).containsExactly(step.id());
        var corrected = new Consultations.AnswerDraft(Consultation.Outcome.NO_OBJECTION, "In writing.", day, List.of());
        company.as(author(), () -> consultations.answered(id, corrected));
        assertThat(story.get(id).phase()).isEqualTo(Phase.SIGN_OFF);
    }

    @Test
    void aConsultationThatBeganSurvivesTheMigrationOfItsAssessment() {
        AssessmentId id = signing.toConsult();
        String before = live("assessment");
        inForce(before.replace("camunda:versionTag=\"1\"", "camunda:versionTag=\"3\""));
        try {
            List<AssessmentProcess.OpenStep> waiting = company.as(author(), () -> process.open(id));
            assertThat(company.as(author(), () -> migrations.migrate(10_000)).left())
                    .extracting(Migrations.Left::assessment)
                    .doesNotContain(id);
            assertThat(company.as(author(), () -> process.open(id))).isEqualTo(waiting);
            signing.consult(id, Consultation.Outcome.NO_OBJECTION);
            assertThat(story.get(id).phase()).isEqualTo(Phase.SIGN_OFF);
        } finally {
            inForce(before);
        }
    }

    private static String earlier(String diagram) {
        int from = diagram.indexOf("<bpmn:callActivity ");
        String end = "</bpmn:callActivity>";
        return (diagram.substring(0, from) + STEP + diagram.substring(diagram.indexOf(end) + end.length()))
                .replace("callActivity_consultation", "userTask_consultation");
    }
}
