package io.praevia.workflow.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.assessment.Step;
import io.praevia.questionnaire.definition.QuestionnaireFiles;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

/** Nothing in a shipped diagram waits without a clock. */
class ModelClockTests {

    @Test
    void everyStepOfEveryDiagramHasADueDateAndAPage() {
        var diagrams = QuestionnaireFiles.shipped("bpmn/*.bpmn");
        assertThat(diagrams).isNotEmpty();
        diagrams.forEach((file, xml) -> {
            BpmnModelInstance model =
                    Bpmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
            assertThat(model.getModelElementsByType(UserTask.class))
                    .isNotEmpty()
                    .allSatisfy(task -> {
                        assertThat(task.getCamundaDueDate())
                                .as(file + " " + task.getId())
                                .matches("\\$\\{\\w+\\.dueAt\\(.+\\)}");
                        assertThat(Step.of(task.getCamundaFormKey()))
                                .as(task.getId())
                                .isNotNull();
                    });
        });
    }
}
