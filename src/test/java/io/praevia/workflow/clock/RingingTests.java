package io.praevia.workflow.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.praevia.kernel.AssessmentId;
import io.praevia.review.Review;
import io.praevia.review.Verdict;
import io.praevia.support.Days;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Story;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A clock that rings in the moment in which its step is completed. */
@PraeviaTest
class RingingTests {

    @Autowired
    private Story story;

    @Autowired
    private Days days;

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void begin() {
        days.begin();
    }

    @AfterEach
    void reset() {
        days.reset();
    }

    @Test
    void ringingNeverBreaksAnActAndEndsAsIfTheStepHadEndedBeforeOrAfter() throws Exception {
        for (int round = 0; round < 3; round++) {
            AssessmentId id = story.inReview();
            days.toWorkingDay(story.openReviews(id).get(0).dueAt(), 2);
            for (Review review : story.openReviews(id)) {
                together(review);
            }
            assertThat(story.openReviews(id)).isEmpty();
            days.begin();
        }
    }

    private void together(Review review) throws Exception {
        String timer = jdbc.sql("select c.job_id from step_clock c join work_item w on w.id = c.item_id"
                        + " where w.subject_id = ? and w.done_at is null")
                .param(review.id())
                .query(String.class)
                .single();
        CyclicBarrier start = new CyclicBarrier(2);
        CompletableFuture<Throwable> ringing = CompletableFuture.supplyAsync(() -> catchThrowable(() -> {
            start.await();
            management.executeJob(timer);
        }));
        start.await();
        story.review(review, Verdict.APPROVE);
        Throwable refused = ringing.get(1, TimeUnit.MINUTES);
        if (refused != null) {
            assertThat(refused).satisfiesAnyOf(RingingTests::lostTheRace, RingingTests::cameTooLate);
        }
    }

    private static void lostTheRace(Throwable refused) {
        assertThat(refused).isInstanceOfAny(OptimisticLockingException.class, NullValueException.class);
    }

    /** The step's end has taken its timer away before the engine looks for it. */
    private static void cameTooLate(Throwable refused) {
        assertThat(refused).isInstanceOf(ProcessEngineException.class).hasMessageContaining("No job found");
    }
}
