package io.praevia.workflow.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.praevia.audit.AuditLog;
import io.praevia.kernel.AssessmentId;
import io.praevia.support.Company;
import io.praevia.support.Pages;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Story;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PraeviaTest
class OperationsPageTests {

    @Autowired
    private Pages pages;

    @Autowired
    private Company company;

    @Autowired
    private Story story;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private AuditLog log;

    private AssessmentId assessment;
    private String deployment;
    private String job;

    /** A diagram of one step, which always fails. */
    @BeforeEach
    void failAStep() {
        assessment = story.described();
        deployment = repository
                .createDeployment()
                .addModelInstance(
                        "failing.bpmn",
                        Bpmn.createExecutableProcess("failing")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .userTask("make")
                                .name("Make the impossible")
                                .camundaAsyncBefore()
                                .camundaFormKey("confirmation")
                                .camundaCandidateGroups("privacy-office")
                                .camundaDueDate("${dueDates.dueAt('secret words', 'legal')}")
                                .endEvent()
                                .done())
                .deploy()
                .getId();
        String instance = runtime.startProcessInstanceByKey(
                        "failing", assessment.toString(), Map.of("assessmentId", assessment.toString()))
                .getId();
        job = management
                .createJobQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
        management.setJobRetries(job, 1);
        assertThatThrownBy(() -> management.executeJob(job)).isNotNull();
        management.setJobRetries(job, 0);
    }

    @AfterEach
    void cleanUp() {
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void aFailedStepIsNamedWithItsReasonAndWithoutContent() {
        assertThat(pages.open(company.administrator(), "/operations"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Make the impossible",
                        story.get(assessment).reference(),
                        "It gave up and waits for you",
                        "IllegalArgumentException",
                        "Database",
                        "No mail server configured")
                .doesNotContain("secret words", "Loyalty", "??");
    }

    @Test
    void tryingAgainMakesItDueAndLeavesAnEntry() {
        assertThat(pages.send(company.administrator(), "/operations/failed/" + job + "/try"))
                .hasRedirectedUrl("/operations");
        Job due = management.createJobQuery().jobId(job).singleResult();
        assertThat(due.getRetries()).isEqualTo(1);
        assertThat(due.getDuedate()).isNull();
        assertThat(log.of(assessment)).extracting(AuditLog.Line::action).contains("operations.job-tried-again");
    }

    @Test
    void onlyAdministratorsTryAgain() {
        assertThat(pages.send(company.privacyOfficer(), "/operations/failed/" + job + "/try"))
                .hasStatus(403);
    }
}
