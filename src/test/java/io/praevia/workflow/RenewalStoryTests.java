package io.praevia.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.praevia.assessment.Assessments;
import io.praevia.assessment.Phase;
import io.praevia.assessment.Step;
import io.praevia.assessment.reuse.AssessAgain;
import io.praevia.assessment.reuse.Reuse;
import io.praevia.decision.signoff.SignOff;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import io.praevia.register.RegisterEntries;
import io.praevia.register.RegisterField;
import io.praevia.renewal.Renewal;
import io.praevia.renewal.Renewal.Kind;
import io.praevia.renewal.Renewal.State;
import io.praevia.renewal.RenewalOffice;
import io.praevia.support.Company;
import io.praevia.support.Jobs;
import io.praevia.support.MovableClock;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Renewing;
import io.praevia.support.Signing;
import io.praevia.support.Story;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path of {@code bpmn/periodic-review.bpmn}; together the stories visit every element. */
@PraeviaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RenewalStoryTests {

    private static final Set<String> ALL_VISITED = new TreeSet<>();

    @Autowired
    private Story story;

    @Autowired
    private Signing signing;

    @Autowired
    private Renewing renewing;

    @Autowired
    private Company company;

    @Autowired
    private RenewalOffice office;

    @Autowired
    private RegisterEntries entries;

    @Autowired
    private Assessments assessments;

    @Autowired
    private AssessAgain again;

    @Autowired
    private Reuse reuse;

    @Autowired
    private WorkItems items;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Visited visited;

    @Autowired
    private MovableClock clock;

    private AssessmentId id;
    private Renewal first;

    @BeforeEach
    void approve() {
        id = renewing.approved(60);
        first = round();
    }

    @AfterEach
    void remember() {
        clock.reset();
        ALL_VISITED.addAll(visited.by(first.id().toString()));
    }

    @AfterAll
    void everyElementWasVisited() {
        assertThat(visited.elementsWithout("periodic-review", ALL_VISITED)).isEmpty();
    }

    @Test
    void onItsDayTheOwnerSaysThatNothingHasChangedAndTheOfficeConfirms() {
        assertThat(first.state()).isEqualTo(State.WAITING);
        passDays(31);
        assertThat(round().state()).isEqualTo(State.WAITING);
        assertThat(visited.by(first.id().toString())).contains("serviceTask_remind");
        passDays(30);
        assertThat(round().state()).isEqualTo(State.ASKED);
        assertThat(round().causes()).extracting(Renewal.Cause::kind).containsExactly(Kind.DATE);
        assertThat(open(Step.RENEWAL).get(0).person()).contains(company.owner());

        renewing.holds(id, round(), company.owner());
        var content = entry().content();
        LocalDate next = LocalDate.now(clock).plusYears(1);
        as(company.privacyOfficer(), () -> office.confirm(id, first.id(), next));

        assertThat(entry().reviewOn()).isEqualTo(next);
        assertThat(entry().content()).isEqualTo(content);
        assertThat(versions().get(0).reason()).contains("nothing material has changed", "Nothing is new.");
        assertThat(round().id()).isNotEqualTo(first.id());
        assertThat(round().reviewOn()).contains(next);
        assertThat(visited.by(first.id().toString())).contains("event_holds").doesNotContain("receiveTask_assessed");
    }

    @Test
    void twiceHasOneEffectAndNobodyElseAnswersOrConfirms() {
        renewing.incident(id, "A list was sent to the wrong people.");
        for (PersonId stranger : List.of(company.otherOwner(), company.reviewer("hr")))
            assertThatThrownBy(() -> renewing.holds(id, round(), stranger)).isInstanceOf(Refused.NotFound.class);
        assertThatThrownBy(() -> renewing.holds(id, round(), company.privacyOfficer()))
                .isInstanceOf(Refused.NotAllowed.class);
        assertThatThrownBy(() -> renewing.nothing(id, round(), company.owner()))
                .isInstanceOfSatisfying(
                        Refused.Invalid.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(Refused.Problem::field)
                                .containsExactly("read", "reason"));
        LocalDate day = LocalDate.now(clock).plusDays(100);
        assertThatThrownBy(() -> as(company.privacyOfficer(), () -> office.confirm(id, first.id(), day)))
                .isInstanceOf(Refused.Conflict.class);
        renewing.holds(id, round(), company.owner());
        assertThatThrownBy(() -> renewing.holds(id, round(), company.owner())).isInstanceOf(Refused.Conflict.class);

        for (PersonId involved : List.of(company.owner(), company.dpo()))
            assertThatThrownBy(() -> as(involved, () -> office.confirm(id, first.id(), day)))
                    .isInstanceOf(Refused.NotAllowed.class);
        assertThatThrownBy(
                        () -> as(company.privacyOfficer(), () -> office.confirm(id, first.id(), LocalDate.now(clock))))
                .isInstanceOf(Refused.Invalid.class);
        as(company.privacyOfficer(), () -> office.confirm(id, first.id(), day));
        assertThatThrownBy(() -> as(company.privacyOfficer(), () -> office.confirm(id, first.id(), day)))
                .isInstanceOf(Refused.Conflict.class);
        assertThat(round().state()).isEqualTo(State.WAITING);
    }

    @Test
    void aChangeByHandAsksAboutExactlyTheAnswersOfItsFieldsAndMoreCausesJoin() {
        renewing.write(id, RegisterField.RECIPIENTS, "A new printer in Lyon");
        assertThat(round().id()).isEqualTo(first.id());
        assertThat(round().state()).isEqualTo(State.ASKED);
        Renewal.Cause cause = round().causes().get(0);
        assertThat(cause.kind()).isEqualTo(Kind.ENTRY);
        assertThat(cause.lines()).isNotEmpty();
        assertThat(renewing.lines(round(), cause))
                .allSatisfy(line -> assertThat(line.after()).isEqualTo("A new printer in Lyon"))
                .allSatisfy(line -> assertThat(line.answer()).isNotEmpty());

        Renewal seen = round();
        renewing.incident(id, "The printer lost a parcel.");
        renewing.incident(id, "The printer lost a parcel.");
        assertThat(round().causes()).hasSize(2);
        assertThatThrownBy(() -> renewing.holds(id, seen, company.owner())).isInstanceOf(Refused.Conflict.class);
        assertThatThrownBy(() -> renewing.nothing(id, round(), company.owner()))
                .isInstanceOfSatisfying(
                        Refused.Invalid.class,
                        invalid -> assertThat(invalid.problems().get(0).field()).isEqualTo("lines"));
        renewing.holds(id, round(), company.owner());
        assertThat(round().confirmedLines()).containsExactlyElementsOf(cause.lines());

        renewing.write(id, RegisterField.RETENTION, "Ten years");
        assertThat(round().state()).isEqualTo(State.ASKED);
        assertThat(visited.by(first.id().toString())).contains("event_anotherCause");
    }

    @Test
    void aVersionWithTheSameContentAsksNothing() {
        renewing.write(id, RegisterField.RECIPIENTS, entry().content().lines(RegisterField.RECIPIENTS));
        assertThat(round().state()).isEqualTo(State.WAITING);
    }

    @Test
    void theOfficeAsksAgainOrHasItAssessedAllTheSame() {
        renewing.incident(id, "Somebody left a laptop on a train.");
        renewing.holds(id, round(), company.owner());
        assertThatThrownBy(() -> as(company.privacyOfficer(), () -> office.sendBack(id, first.id(), " ")))
                .isInstanceOf(Refused.Invalid.class);
        as(company.privacyOfficer(), () -> office.sendBack(id, first.id(), "Was the laptop encrypted?"));
        assertThat(round().missing()).isEqualTo("Was the laptop encrypted?");
        assertThat(open(Step.RENEWAL)).hasSize(1);

        renewing.holds(id, round(), company.owner());
        AssessmentId next =
                company.as(company.privacyOfficer(), () -> office.assessAgain(id, first.id(), "It was not encrypted."));
        assertThat(round().state()).isEqualTo(State.REASSESSING);
        assertThat(story.get(next).owner()).isEqualTo(company.owner());
        renewing.decide(next, SignOff.Outcome.REJECTED);
        assertThat(renewing.find(first.id()).state()).isEqualTo(State.REPLACED);
    }

    @Test
    void whatHasChangedIsAssessedAgainFromTheLastAnswersAndAWithdrawalLeavesTheQuestionOpen() {
        renewing.incident(id, "A supplier was bought.");
        AssessmentId next = renewing.changed(id, round(), "Its new owner is outside the EU.");
        assertThatThrownBy(() -> renewing.changed(id, round(), "Again")).isInstanceOf(Refused.Conflict.class);
        assertThat(round().next()).contains(next);
        assertThat(reuse.earlier(next)).contains(id);
        assertThat(entry().status()).isEqualTo("under-assessment");
        renewing.incident(id, "It moved its servers, too.");
        assertThat(round().state()).isEqualTo(State.REASSESSING);

        as(company.owner(), () -> assessments.withdraw(next, "Begun by mistake."));
        assertThat(round().state()).isEqualTo(State.ASKED);
        AssessmentId later = renewing.changed(id, round(), "Its new owner is outside the EU.");
        assertThat(later).isNotEqualTo(next);
        renewing.decide(later, SignOff.Outcome.APPROVED);
        assertThat(renewing.find(first.id()).state()).isEqualTo(State.REPLACED);
        assertThat(visited.by(first.id().toString())).contains("event_replaced").doesNotContain("event_over");
        assertThat(round().assessment()).isEqualTo(later);
        assertThat(round().state()).isEqualTo(State.WAITING);
    }

    @Test
    void aDecisionThatCameInAnotherWayEndsTheQuestion() {
        renewing.incident(id, "A backup was lost.");
        AssessmentId next = company.as(company.owner(), () -> again.start(id));
        renewing.decide(next, SignOff.Outcome.APPROVED);
        assertThat(renewing.find(first.id()).state()).isEqualTo(State.REPLACED);
        assertThat(open(Step.RENEWAL)).isEmpty();
        assertThat(visited.by(first.id().toString())).contains("event_overEnd");
        assertThat(story.get(id).phase()).isEqualTo(Phase.APPROVED);
    }

    @Test
    void californiaSetsALastDay() {
        renewing.inCalifornia(id);
        renewing.incident(id, "A list was sent to the wrong people.");
        renewing.holds(id, round(), company.owner());
        LocalDate late = LocalDate.now(clock).plusYears(3).plusDays(2);
        assertThatThrownBy(() -> as(company.privacyOfficer(), () -> office.confirm(id, first.id(), late)))
                .isInstanceOf(Refused.Invalid.class);
        as(company.privacyOfficer(), () -> office.confirm(id, first.id(), late.minusDays(3)));
    }

    @Test
    void incidentsAreReportedByThoseWhoMayAboutWhatIsApproved() {
        assertThatThrownBy(() -> renewing.incident(company.owner(), entry().id(), "Lost.", LocalDate.now(clock)))
                .isInstanceOf(Refused.NotAllowed.class);
        assertThatThrownBy(() -> renewing.incident(
                        company.dpo(), entry().id(), " ", LocalDate.now(clock).plusDays(2)))
                .isInstanceOfSatisfying(
                        Refused.Invalid.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(Refused.Problem::field)
                                .containsExactly("what", "happenedOn"));
        assertThatThrownBy(
                        () -> renewing.incident(company.dpo(), renewing.enteredByHand(), "Lost.", LocalDate.now(clock)))
                .isInstanceOf(Refused.Conflict.class);
        renewing.incident(company.reviewer("security"), entry().id(), "Lost.", LocalDate.now(clock));
        assertThat(round().causes().get(0).happenedOn()).contains(LocalDate.now(clock));
    }

    private void passDays(int days) {
        clock.move(Duration.ofDays(days));
        jobs.timers(new AssessmentId(first.id()));
    }

    private Renewal round() {
        return renewing.round(id);
    }

    private RegisterEntries.Entry entry() {
        return company.as(
                company.owner(), () -> entries.get(story.get(id).entry().orElseThrow()));
    }

    private List<RegisterEntries.Version> versions() {
        return company.as(
                company.owner(), () -> entries.versions(story.get(id).entry().orElseThrow()));
    }

    private List<WorkItem> open(Step step) {
        return items.open(id).stream().filter(item -> item.step() == step).toList();
    }

    private void as(PersonId person, Runnable act) {
        company.as(person, act);
    }
}
