package io.praevia.workflow.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.assessment.Step;
import io.praevia.assessment.rules.Deadlines;
import io.praevia.assessment.rules.StepClocks;
import io.praevia.clock.Countdown;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import io.praevia.review.Verdict;
import io.praevia.support.Company;
import io.praevia.support.Days;
import io.praevia.support.Jobs;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Story;
import io.praevia.workflow.WorkClocks;
import io.praevia.workflow.WorkItem;
import io.praevia.workflow.WorkItems;
import io.praevia.workflow.clock.StepClock.Level;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every timer of a step, told with a clock that moves. */
@PraeviaTest
class ClockStoryTests {

    @Autowired
    private Story story;

    @Autowired
    private Company company;

    @Autowired
    private Days days;

    @Autowired
    private Jobs jobs;

    @Autowired
    private WorkItems items;

    @Autowired
    private WorkClocks clocks;

    @Autowired
    private StepClocks port;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private ClockBook book;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void begin() {
        days.begin();
    }

    @AfterEach
    void reset() {
        days.reset();
        jdbc.sql("delete from stand_in where person_id = ?")
                .param(company.reviewer("legal").value())
                .update();
    }

    @Test
    void remindersComeBeforeOnAndAfterTheLastDay() {
        AssessmentId id = story.inReview();
        WorkItem legal = review(id, "legal");
        Instant due = legal.dueAt().orElseThrow();
        days.toWorkingDay(due, -4);
        jobs.timers(id);
        assertThat(signals(legal)).isEmpty();
        days.toWorkingDay(due, -3);
        jobs.timers(id);
        assertThat(signals(legal)).containsExactly("before-3");
        days.toWorkingDay(due, 0);
        jobs.timers(id);
        assertThat(signals(legal)).containsExactlyInAnyOrder("before-3", "before-1", "due");
        days.toWorkingDay(due, 1);
        jobs.timers(id);
        jobs.timers(id);
        assertThat(signals(legal)).hasSize(5).contains("after-" + days.today(), "deputy");
        assertThat(jobs.waiting(id)).hasSameSizeAs(items.open(id));
    }

    @Test
    void aLateStepIsToldToTheDeputyThenToTheOffice() {
        PersonId stand = company.reviewer("security");
        jdbc.sql("insert into stand_in values (gen_random_uuid(), ?, ?, false, '2000-01-01', null, now())")
                .params(company.reviewer("legal").value(), stand.value())
                .update();
        AssessmentId id = story.inReview();
        WorkItem legal = review(id, "legal");
        Instant due = legal.dueAt().orElseThrow();
        days.toWorkingDay(due, 1);
        jobs.timers(id);
        assertThat(book.escalations(List.of(legal.id())))
                .extracting(StepClock.Escalation::level, StepClock.Escalation::people)
                .containsExactly(org.assertj.core.api.Assertions.tuple(Level.DEPUTY, List.of(stand)));
        days.toWorkingDay(due, 3);
        jobs.timers(id);
        days.toWorkingDay(due, 9);
        jobs.timers(id);
        assertThat(book.escalations(List.of(legal.id())))
                .extracting(StepClock.Escalation::level)
                .containsExactly(Level.DEPUTY, Level.OFFICE);
        assertThat(book.escalations(List.of(legal.id())).get(1).people()).contains(company.privacyOfficer());
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'clock.escalated' and subject = ?")
                        .param(id.value())
                        .query(Long.class)
                        .single())
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void aStoppedClockIsSilentAndRunsOnLaterByAsManyWorkingDays() {
        AssessmentId id = story.inReview();
        WorkItem legal = review(id, "legal");
        Instant due = legal.dueAt().orElseThrow();
        days.toWorkingDay(legal.createdAt(), 2);
        company.as(company.reviewer("legal"), () -> clocks.stop(legal.id(), "Which processor hosts it?"));
        assertThat(company.as(company.owner(), () -> clocks.asked()))
                .extracting(WorkItem::id)
                .contains(legal.id());
        days.toWorkingDay(due, 6);
        jobs.timers(id);
        assertThat(signals(legal)).isEmpty();
        assertThat(review(id, "legal")
                        .late(days.workingDay(due, 9).atStartOfDay().toInstant(java.time.ZoneOffset.UTC)))
                .isFalse();
        company.as(company.owner(), () -> clocks.answer(legal.id(), "Nordhost, in Oslo."));
        Instant moved = review(id, "legal").dueAt().orElseThrow();
        assertThat(days.workingDay(due, 14)).isEqualTo(days.workingDay(moved, 0));
        assertThat(story.openReviews(id).stream()
                        .filter(r -> r.department().value().equals("legal"))
                        .findFirst()
                        .orElseThrow()
                        .dueAt())
                .isEqualTo(moved);
        days.toWorkingDay(moved, 0);
        jobs.timers(id);
        assertThat(signals(legal)).containsExactlyInAnyOrder("before-3", "before-1", "due");
    }

    @Test
    void aFinishedOrWithdrawnStepLeavesNoTimer() {
        AssessmentId id = story.inReview();
        int before = jobs.waiting(id).size();
        story.review(story.openReviews(id).get(0), Verdict.APPROVE);
        assertThat(jobs.waiting(id)).hasSize(before - 1);
        company.as(company.owner(), () -> assessments.withdraw(id, "The project is cancelled."));
        assertThat(jobs.waiting(id)).isEmpty();
        assertThat(jdbc.sql("select count(*) from step_clock c join work_item w on w.id = c.item_id"
                                + " where w.assessment_id = ? and c.job_id is not null")
                        .param(id.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theAuthoritysClockCountsFromReceiptWithItsExtension() {
        AssessmentId id = story.inReview();
        WorkItem legal = review(id, "legal");
        Optional<java.util.UUID> subject = legal.subject();
        Countdown eight = Countdown.of(
                days.today().minusDays(3),
                deadlines.of("GDPR-36-A", Optional.empty()).orElseThrow().limit());
        port.restart(id, Step.REVIEW, subject, eight);
        assertThat(days.workingDay(review(id, "legal").dueAt().orElseThrow(), 0))
                .isEqualTo(days.today().minusDays(3).plusWeeks(8));
        port.restart(
                id,
                Step.REVIEW,
                subject,
                eight.extendedBy(deadlines
                        .of("GDPR-36-A-extension", Optional.empty())
                        .orElseThrow()
                        .limit()));
        Instant due = review(id, "legal").dueAt().orElseThrow();
        assertThat(days.workingDay(due, 0)).isEqualTo(days.today().minusDays(3).plusWeeks(14));
        company.as(company.reviewer("legal"), () -> port.stop(id, Step.REVIEW, subject, "Papers"));
        days.to(due);
        company.as(company.reviewer("legal"), () -> port.resume(id, Step.REVIEW, subject));
        assertThat(review(id, "legal").dueAt().orElseThrow()).isAfter(due);
        assertThat(jobs.waiting(id)).hasSameSizeAs(items.open(id));
    }

    @Test
    void openStepsOfBeforeClocksGetOneAtTheStart() {
        AssessmentId id = story.inReview();
        WorkItem legal = review(id, "legal");
        jdbc.sql("delete from step_clock where item_id = ?").param(legal.id()).update();
        adoption.adopt();
        adoption.adopt();
        days.toWorkingDay(legal.dueAt().orElseThrow(), 0);
        jobs.timers(id);
        assertThat(signals(legal)).contains("before-3", "due");
    }

    @Autowired
    private io.praevia.assessment.Assessments assessments;

    @Autowired
    private Adoption adoption;

    private WorkItem review(AssessmentId id, String department) {
        return items.open(id).stream()
                .filter(item -> item.department()
                        .filter(d -> d.value().equals(department))
                        .isPresent())
                .findFirst()
                .orElseThrow();
    }

    private List<String> signals(WorkItem item) {
        return jdbc.sql("select kind from clock_signal where item_id = ? and kind not like 'told-%'")
                .param(item.id())
                .query(String.class)
                .list();
    }
}
