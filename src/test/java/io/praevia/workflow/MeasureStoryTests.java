package io.praevia.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.praevia.assessment.Phase;
import io.praevia.assessment.Step;
import io.praevia.decision.signoff.SignOff;
import io.praevia.decision.signoff.SignOffDraft;
import io.praevia.decision.signoff.SignOffs;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import io.praevia.risk.evidence.MeasureFiles;
import io.praevia.risk.measure.Measure;
import io.praevia.risk.measure.Measure.Status;
import io.praevia.risk.measure.MeasureList;
import io.praevia.risk.measure.MeasureOffice;
import io.praevia.risk.measure.MeasureWork;
import io.praevia.risk.measure.Measures;
import io.praevia.support.Company;
import io.praevia.support.Jobs;
import io.praevia.support.MovableClock;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Signing;
import io.praevia.support.Story;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path of {@code bpmn/measure.bpmn}; together the stories visit every element. */
@PraeviaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeasureStoryTests {

    private static final Set<String> ALL_VISITED = new TreeSet<>();

    @Autowired
    private Story story;

    @Autowired
    private Signing signing;

    @Autowired
    private Company company;

    @Autowired
    private SignOffs signOffs;

    @Autowired
    private Measures measures;

    @Autowired
    private MeasureWork work;

    @Autowired
    private MeasureOffice office;

    @Autowired
    private MeasureList list;

    @Autowired
    private io.praevia.assessment.reuse.AssessAgain again;

    @Autowired
    private io.praevia.assessment.reuse.Reuse reuse;

    @Autowired
    private MeasureFiles files;

    @Autowired
    private WorkItems items;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Visited visited;

    @Autowired
    private MovableClock clock;

    private AssessmentId id;
    private Measure plan;

    @BeforeEach
    void approve() {
        id = story.withDpo();
        signing.advise(id);
        signing.sign(id, SignOff.Outcome.APPROVED);
        jobs.run(id);
        plan = measures.of(id).get(0);
    }

    @AfterEach
    void remember() {
        clock.reset();
        ALL_VISITED.addAll(visited.by(plan.id().toString()));
    }

    @AfterAll
    void everyElementWasVisited() {
        assertThat(visited.elementsWithout("measure", ALL_VISITED)).isEmpty();
    }

    @Test
    void oneMeasureForFourRisksWaitsForTheOwnerAndIsCheckedByTheOffice() {
        assertThat(measures.of(id)).hasSize(1);
        assertThat(plan.effects()).hasSize(4);
        assertThat(open(company.owner())).extracting(WorkItem::step).containsExactly(Step.MEASURE);
        assertThat(plan.dueOn()).isPresent();

        as(company.owner(), () -> work.start(id, plan.id()));
        as(company.owner(), () -> work.done(id, plan.id(), "Switched on in March."));
        assertThat(status()).isEqualTo(Status.DONE);
        assertThat(open(company.owner())).isEmpty();
        as(company.privacyOfficer(), () -> office.check(id, plan.id(), true, ""));

        assertThat(status()).isEqualTo(Status.CHECKED);
        assertThat(items.open(id)).isEmpty();
        assertThat(visited.by(plan.id().toString()))
                .contains("event_checked")
                .doesNotContain("userTask_measureDecision", "event_givenUp");
    }

    @Test
    void doneNeedsEvidenceAndTwiceHasOneEffect() {
        assertThatThrownBy(() -> as(company.owner(), () -> work.done(id, plan.id(), " ")))
                .isInstanceOf(Refused.Invalid.class);
        as(
                company.owner(),
                () -> files.add(id, plan.id(), "proof.txt", "Seen on 3 March".getBytes(StandardCharsets.UTF_8)));
        as(company.owner(), () -> work.done(id, plan.id(), ""));
        assertThatThrownBy(() -> as(company.owner(), () -> work.done(id, plan.id(), "Again")))
                .isInstanceOf(Refused.Conflict.class);
        assertThat(company.as(company.privacyOfficer(), () -> files.of(id, plan.id())))
                .hasSize(1);
    }

    @Test
    void nobodyElseDoesOrChecksIt() {
        assertThatThrownBy(() -> as(company.otherOwner(), () -> work.done(id, plan.id(), "Done")))
                .isInstanceOf(Refused.NotFound.class);
        assertThatThrownBy(() -> as(company.privacyOfficer(), () -> work.done(id, plan.id(), "Done")))
                .isInstanceOf(Refused.NotAllowed.class);
        as(company.owner(), () -> work.done(id, plan.id(), "Done"));
        assertThatThrownBy(() -> as(company.owner(), () -> office.check(id, plan.id(), true, "")))
                .isInstanceOf(Refused.NotAllowed.class);
        assertThatThrownBy(() -> as(company.reviewer("legal"), () -> office.check(id, plan.id(), true, "")))
                .isInstanceOf(Refused.NotAllowed.class);
    }

    @Test
    void whatIsNotInPlaceGoesBackToTheOwner() {
        as(company.owner(), () -> work.done(id, plan.id(), "Done"));
        assertThatThrownBy(() -> as(company.privacyOfficer(), () -> office.check(id, plan.id(), false, "")))
                .isInstanceOf(Refused.Invalid.class);
        as(company.privacyOfficer(), () -> office.check(id, plan.id(), false, "Backups are not encrypted."));
        assertThat(status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(open(company.owner())).extracting(WorkItem::step).containsExactly(Step.MEASURE);
    }

    @Test
    void anotherPersonGetsTheStepWithItsNewDay() {
        PersonId other = company.otherOwner();
        LocalDate day = LocalDate.now(clock).plusDays(90);
        as(company.privacyOfficer(), () -> office.plan(id, plan.id(), other, day));
        assertThat(open(company.owner())).isEmpty();
        WorkItem item = open(other).get(0);
        assertThat(item.dueAt().orElseThrow().toString()).startsWith(day.toString());
        as(other, () -> work.done(id, plan.id(), "Done by me"));
        assertThat(status()).isEqualTo(Status.DONE);
    }

    @Test
    void aMeasureOnWhichTheApprovalRestedIsNotGivenUpWithoutADecision() {
        as(company.owner(), () -> work.drop(id, plan.id(), "Too expensive."));
        assertThat(items.open(id)).extracting(WorkItem::step).containsExactly(Step.MEASURE_DECISION);
        LocalDate day = LocalDate.now(clock).plusDays(60);
        assertThatThrownBy(() -> as(
                        company.owner(),
                        () -> office.decide(id, plan.id(), new MeasureOffice.Decision(false, day, "Please"))))
                .isInstanceOf(Refused.NotAllowed.class);
        as(
                company.privacyOfficer(),
                () -> office.decide(id, plan.id(), new MeasureOffice.Decision(false, day, "It is needed.")));
        assertThat(status()).isEqualTo(Status.PLANNED);
        assertThat(open(company.owner())).hasSize(1);
        assertThat(visited.by(plan.id().toString())).doesNotContain("event_reopened", "event_givenUp");
    }

    @Test
    void longOverdueTheOfficeDecidesAndTheOwnerMayStillSayDone() {
        clock.move(Duration.ofDays(140));
        assertThat(late()).contains(plan.id());
        assertThat(jobs.runTimers(plan.id().toString())).isEqualTo(1);
        assertThat(items.open(id)).extracting(WorkItem::step).containsExactly(Step.MEASURE_DECISION);
        as(company.owner(), () -> work.done(id, plan.id(), "Late, but done."));
        assertThat(items.open(id)).extracting(WorkItem::step).containsExactly(Step.MEASURE_CHECK);
        assertThat(late()).doesNotContain(plan.id());
    }

    @Test
    void theOfficeHasTheProjectAssessedAgain() {
        as(company.owner(), () -> work.drop(id, plan.id(), "Too expensive."));
        as(
                company.privacyOfficer(),
                () -> office.decide(id, plan.id(), new MeasureOffice.Decision(true, null, "Nothing else helps.")));
        assertThat(visited.by(plan.id().toString())).contains("event_reopened");
        assertThat(status()).isEqualTo(Status.DROPPED);
        AssessmentId next = again.start(id);
        assertThat(again.start(id)).isEqualTo(next);
        assertThat(story.get(next).phase()).isEqualTo(Phase.SCREENING);
        assertThat(story.get(next).owner()).isEqualTo(company.owner());
        assertThat(story.get(next).entry()).isEqualTo(story.get(id).entry());
        assertThat(reuse.earlier(next)).contains(id);
        assertThat(story.get(id).phase()).isEqualTo(Phase.APPROVED);
    }

    @Test
    void whatNoRatingRestsOnEndsWhenGivenUpAndWaitsOnWhenLate() {
        id = story.answered();
        plan = company.as(company.owner(), () -> {
            var added = measures.add(id, io.praevia.risk.measure.MeasureDraft.named("Print a leaflet"));
            return measures.get(id, added);
        });
        story.submit(id);
        story.approveAll(id);
        signing.advise(id);
        signing.sign(id, SignOff.Outcome.APPROVED);
        clock.move(Duration.ofDays(80));
        jobs.runTimers(plan.id().toString());
        assertThat(items.open(id)).extracting(WorkItem::step).containsOnly(Step.MEASURE);
        as(company.owner(), () -> work.drop(id, plan.id(), "Nobody reads leaflets."));
        assertThat(visited.by(plan.id().toString()))
                .contains("event_givenUp")
                .doesNotContain("userTask_measureDecision");
    }

    @Test
    void conditionsBecomeMeasuresOfThosePeopleInTheSameAct() {
        id = story.withDpo();
        signing.advise(id);
        LocalDate day = LocalDate.now(clock).plusDays(30);
        SignOffDraft.Condition row = new SignOffDraft.Condition(
                "Sign the contract first", company.otherOwner(), day, new DepartmentId("legal"));
        SignOffDraft.Condition past = new SignOffDraft.Condition("Too late", null, day.minusDays(60), null);
        assertThatThrownBy(() -> sign(List.of(past))).isInstanceOf(Refused.Invalid.class);
        assertThat(measures.of(id)).hasSize(1);
        sign(List.of(row));

        assertThat(story.get(id).phase()).isEqualTo(Phase.CONDITIONALLY_APPROVED);
        plan = measures.of(id).stream()
                .filter(m -> m.origin() == Measure.Origin.CONDITION)
                .findFirst()
                .orElseThrow();
        assertThat(plan.dueOn()).contains(day);
        assertThat(signOffs.decision(id).orElseThrow().conditions()).isEqualTo("Sign the contract first");
        as(company.otherOwner(), () -> work.done(id, plan.id(), "Signed on both sides."));
        as(company.reviewer("legal"), () -> office.check(id, plan.id(), true, "Seen."));
        assertThat(status()).isEqualTo(Status.CHECKED);
    }

    private void sign(List<SignOffDraft.Condition> rows) {
        as(
                company.executive("marketing"),
                () -> signOffs.sign(
                        id,
                        new SignOffDraft(
                                SignOff.Outcome.CONDITIONALLY_APPROVED,
                                "With care.",
                                null,
                                null,
                                Map.of(),
                                signOffs.fingerprint(id),
                                Company.PASSWORD,
                                rows)));
    }

    private List<java.util.UUID> late() {
        return company.as(
                company.privacyOfficer(),
                () -> list.search(new MeasureList.Filter(false, true, null, null, null, "")).stream()
                        .map(listed -> listed.measure().id())
                        .toList());
    }

    private Status status() {
        return list.load(plan.id()).status();
    }

    private List<WorkItem> open(PersonId person) {
        return items.open(id).stream()
                .filter(item -> item.person().equals(Optional.of(person)))
                .toList();
    }

    private void as(PersonId person, Runnable act) {
        company.as(person, act);
    }
}
