package io.praevia.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.assessment.Step;
import io.praevia.support.Company;
import io.praevia.support.MovableClock;
import io.praevia.support.Pages;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Story;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where assessments wait, over all of them; other tests' assessments are among them. */
@PraeviaTest
class WaitsTests {

    @Autowired
    private Waits waits;

    @Autowired
    private Story story;

    @Autowired
    private Company company;

    @Autowired
    private Pages pages;

    @Autowired
    private MovableClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void aTaskThatStillWaitsCountsWithItsTimeSoFar() {
        Waits.Waited before = advice();
        story.withDpo();
        clock.move(Duration.ofDays(20));
        Waits.Waited after = advice();
        assertThat(after.counts().visits()).isEqualTo(before.counts().visits() + 1);
        assertThat(after.counts().open()).isEqualTo(before.counts().open() + 1);
        assertThat(after.counts().late()).isGreaterThan(before.counts().late());
        assertThat(after.slow()).isGreaterThanOrEqualTo(Duration.ofDays(20));
        assertThat(after.median()).isLessThanOrEqualTo(after.slow());
    }

    @Test
    void aStepIsDarkerTheLongerItUsuallyWaits() {
        assertThat(List.of(0, 1, 2, 6, 7, 20, 21, 90))
                .extracting(days -> waited(Duration.ofDays(days)).level())
                .containsExactly(1, 1, 2, 2, 3, 3, 4, 4);
    }

    @Test
    void thePictureAndTheTableAreForOverseersOnly() {
        story.inReview();
        assertThat(pages.open(company.privacyOfficer(), "/dashboard/process"))
                .hasStatusOk()
                .bodyText()
                .contains("data-element=\"userTask_review\"", "One in ten longer than")
                .doesNotContain("??");
        assertThat(pages.open(company.auditor(), "/process.xml"))
                .hasStatusOk()
                .bodyText()
                .contains("userTask_review");
        assertThat(pages.open(company.owner(), "/dashboard/process")).hasStatus(403);
        assertThat(pages.open(company.owner(), "/process.xml")).hasStatus(403);
    }

    private Waits.Waited advice() {
        return steps().stream()
                .filter(step -> step.element().equals(Optional.of("userTask_dpoAdvice")))
                .findFirst()
                .orElseGet(() -> waited(Duration.ZERO));
    }

    private static Waits.Waited waited(Duration median) {
        return new Waits.Waited(
                Optional.empty(), Step.DPO_ADVICE, Step.DPO_ADVICE.act(), new Waits.Counts(0, 0, 0), median, median);
    }

    private List<Waits.Waited> steps() {
        return company.as(company.privacyOfficer(), () -> waits.steps(Period.YEAR));
    }
}
