package io.praevia.workflow.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.praevia.assessment.Step;
import io.praevia.assessment.ownership.Ownership;
import io.praevia.clock.OrganisationTime;
import io.praevia.decision.signoff.SignOff;
import io.praevia.identity.leaving.Choice;
import io.praevia.identity.leaving.Handover;
import io.praevia.identity.leaving.Leaving;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import io.praevia.risk.measure.Measure;
import io.praevia.risk.measure.MeasureOffice;
import io.praevia.risk.measure.Measures;
import io.praevia.support.Company;
import io.praevia.support.Jobs;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Signing;
import io.praevia.support.Story;
import io.praevia.workflow.WorkClocks;
import io.praevia.workflow.WorkItem;
import io.praevia.workflow.WorkItems;
import io.praevia.workflow.steps.Reassignment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A measure stays with whoever sees to it, until it is given to somebody else; its day is the step's. */
@PraeviaTest
class MeasureOwnersTests {

    @Autowired
    private Story story;

    @Autowired
    private Signing signing;

    @Autowired
    private Company company;

    @Autowired
    private Measures measures;

    @Autowired
    private MeasureOffice office;

    @Autowired
    private Ownership ownership;

    @Autowired
    private Leaving leaving;

    @Autowired
    private Reassignment reassignment;

    @Autowired
    private WorkClocks clocks;

    @Autowired
    private WorkItems items;

    @Autowired
    private OrganisationTime time;

    @Autowired
    private Jobs jobs;

    private AssessmentId id;
    private Measure plan;
    private PersonId keeper;

    @BeforeEach
    void giveItToTheKeeper() {
        id = story.withDpo();
        signing.advise(id);
        signing.sign(id, SignOff.Outcome.APPROVED);
        jobs.run(id);
        keeper = company.hire("Keeper", "marketing");
        plan = measures.of(id).get(0);
        company.as(
                company.privacyOfficer(),
                () -> office.plan(id, plan.id(), keeper, time.today().plusDays(40)));
        plan = measures.of(id).get(0);
    }

    @Test
    void itsDayIsTheDayOfTheStepAndItsClockDoesNotStop() {
        assertThat(step().dueAt()).contains(time.endOf(time.today().plusDays(40)));
        assertThat(step().subject()).contains(plan.id());
        var clock = company.as(company.privacyOfficer(), () -> clocks.of(step().id()));
        assertThat(clock.mayStop()).isFalse();
    }

    @Test
    void aNewOwnerOfTheAssessmentDoesNotTakeItsMeasures() {
        company.as(company.privacyOfficer(), () -> ownership.handOver(id, keeper));
        PersonId heir = company.hire("Heir", "marketing");
        company.as(company.privacyOfficer(), () -> ownership.handOver(id, heir));
        assertThat(step().person()).contains(keeper);
        assertThat(measures.of(id).get(0).owner()).isEqualTo(keeper);
    }

    @Test
    void whoeverKeepsTheWorkInOrderMovesTheMeasureAndNotTheAssessment() {
        PersonId heir = company.hire("Heir", "marketing");
        List<String> ids = List.of(step().id());
        var nobody = company.as(company.privacyOfficer(), () -> reassignment.preview(ids, Optional.empty()));
        assertThat(nobody.blocked()).hasSize(1);
        var seen = company.as(company.privacyOfficer(), () -> reassignment.preview(ids, Optional.of(heir)));
        company.as(company.privacyOfficer(), () -> reassignment.move(ids, Optional.of(heir), seen.fingerprint()));
        handedTo(heir);
        assertThat(story.get(id).owner()).isEqualTo(company.owner());
    }

    @Test
    void whoLeavesHandsItOn() {
        PersonId heir = company.hire("Heir", "marketing");
        assertThatThrownBy(() -> leave(Map.of())).isInstanceOf(Refused.Conflict.class);
        List<String> keys = company.as(company.administrator(), () -> leaving.duties(keeper)).stream()
                .map(Handover.Duty::key)
                .toList();
        assertThat(keys).containsExactly("measure:" + plan.id());
        leave(keys.stream().collect(Collectors.toMap(key -> key, key -> Choice.of(heir))));
        handedTo(heir);
    }

    private void leave(Map<String, Choice> choices) {
        company.as(company.administrator(), () -> leaving.end(keeper, choices));
    }

    private void handedTo(PersonId heir) {
        assertThat(measures.of(id).get(0).owner()).isEqualTo(heir);
        assertThat(measures.of(id).get(0).dueOn()).isEqualTo(plan.dueOn());
        assertThat(step().person()).contains(heir);
        assertThat(step().dueAt()).contains(time.endOf(plan.dueOn().orElseThrow()));
        assertThat(company.as(heir, () -> items.mine()))
                .extracting(WorkItem::step)
                .containsExactly(Step.MEASURE);
    }

    private WorkItem step() {
        return items.open(id).get(0);
    }
}
