package io.praevia.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.praevia.decision.signoff.SignOff;
import io.praevia.kernel.AssessmentId;
import io.praevia.record.Records;
import io.praevia.register.RegisterEntries;
import io.praevia.support.Breakdown;
import io.praevia.support.Company;
import io.praevia.support.Endings;
import io.praevia.support.Jobs;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Story;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What happens when a record cannot be sealed: the decision stands, nothing is half written, operations repeats it. */
@PraeviaTest
class SealingFailureTests {

    @Autowired
    private Story story;

    @Autowired
    private Endings endings;

    @Autowired
    private Company company;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Records records;

    @Autowired
    private RegisterEntries entries;

    @Autowired
    private Breakdown breakdown;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @AfterEach
    void repair() {
        breakdown.repair();
    }

    @Test
    void anExhaustedJobIsAnIncidentAndItsRepetitionSealsOneRecord() {
        AssessmentId id = endings.decided(SignOff.Outcome.APPROVED);
        breakdown.breakSealing();

        assertThatThrownBy(jobs::run).hasMessageContaining("Broken by a test");
        assertThat(state(id)).isInstanceOf(Records.State.BeingSealed.class);
        while (state(id) instanceof Records.State.BeingSealed) {
            assertThatThrownBy(jobs::run).hasMessageContaining("Broken by a test");
        }

        assertThat(state(id)).isInstanceOf(Records.State.Failed.class);
        assertThat(linked(id)).isZero();
        Incident incident = runtime.createIncidentQuery()
                .incidentType(Incident.FAILED_JOB_HANDLER_TYPE)
                .processInstanceId(instance(id))
                .singleResult();
        breakdown.repair();
        management.setJobRetries(incident.getConfiguration(), 1);
        jobs.run();

        assertThat(state(id)).isInstanceOf(Records.State.Sealed.class);
        assertThat(linked(id)).isEqualTo(1);
    }

    private String instance(AssessmentId id) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(id.toString())
                .singleResult()
                .getProcessInstanceId();
    }

    private Records.State state(AssessmentId id) {
        return company.as(company.owner(), () -> records.state(id));
    }

    private int linked(AssessmentId id) {
        return company.as(
                company.owner(),
                () -> entries.documents(story.get(id).entry().orElseThrow()).size());
    }
}
