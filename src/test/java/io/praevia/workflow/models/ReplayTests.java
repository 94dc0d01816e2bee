package io.praevia.workflow.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.kernel.AssessmentId;
import io.praevia.workflow.whatif.Migrations;
import io.praevia.workflow.whatif.Replays;
import io.praevia.workflow.whatif.RunningCases;
import io.praevia.workflow.whatif.TableWhatIf;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Recorded decisions asked again, and what a proposal would have meant. */
class ReplayTests extends RoutesTest {

    @Autowired
    private Replays replays;

    @Autowired
    private TableWhatIf whatIf;

    private TableWhatIf.Outcome outcome(String key, String xml) {
        return company.as(author(), () -> whatIf.of(ModelFile.of(key, xml.getBytes(StandardCharsets.UTF_8)), 50));
    }

    @Test
    void everyRecordedDecisionComesOutTheSameOnItsOwnVersion() {
        AssessmentId id = story.withDpo();
        story.contested("evaluation", "large_scale");
        story.screened();

        Replays.Report report = company.as(company.dpo(), replays::all);

        assertThat(report.different()).isEmpty();
        assertThat(report.same()).isGreaterThanOrEqualTo(4);
        assertThat(company.as(company.owner(), () -> replays.of(id)))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.same()).isTrue());
    }

    @Test
    void anotherRoutingListsWhoWouldComeInAndHowManyReviewsMore() {
        AssessmentId id = story.inReview();
        String everywhere = live("review-routing")
                .replaceFirst(
                        "(?s)(<rule id=\"customers\">.*?)<text>true</text>(\\s*</inputEntry>)", "$1<text></text>$2")
                .replaceFirst("(?s)(<rule id=\"money\">.*?)<text>true</text>(\\s*</inputEntry>)", "$1<text></text>$2");
        TableWhatIf.Outcome same = outcome("review-routing", live("review-routing"));
        TableWhatIf.Outcome other = outcome("review-routing", everywhere);

        assertThat(same.differences()).isEmpty();
        assertThat(other.differences())
                .filteredOn(one -> one.assessment().id().equals(id))
                .singleElement()
                .satisfies(one -> assertThat(one.gained()).contains("finance"));
        assertThat(other.moreTasks()).isPositive();
        assertThat(departmentsOf(id)).doesNotContain("finance");
    }

    private Set<String> departmentsOf(AssessmentId id) {
        return story.openReviews(id).stream()
                .map(review -> review.department().value())
                .collect(java.util.stream.Collectors.toSet());
    }

    @Test
    void aColumnThatNobodyAskedIsWorkedOutFromTodaysAnswers() {
        AssessmentId id = story.inReview();
        String asks = live("review-routing").replace("people_count &gt; 10000", "people_count &gt;= 0");
        TableWhatIf.Outcome outcome = outcome("review-routing", asks);

        assertThat(outcome.cases()).isPositive();
        assertThat(outcome.differences())
                .noneSatisfy(one -> assertThat(one.missing()).isNotEmpty());
        assertThat(id).isNotNull();
    }

    @Test
    void shorterDeadlinesNameTheClocksThatWouldBreak() {
        story.inReview();
        TableWhatIf.Outcome same = outcome("deadlines", live("deadlines"));
        TableWhatIf.Outcome shorter = outcome(
                "deadlines",
                live("deadlines")
                        .replaceFirst(
                                "(?s)(<outputEntry id=\"review_out1\">\\s*)<text>\\d+</text>", "$1<text>0</text>"));

        assertThat(shorter.clocks().size()).isGreaterThan(same.clocks().size());
    }

    @Test
    void anotherRiskMatrixListsTheDecisionsThatWouldChange() {
        story.withDpo();
        UUID id = uploaded(live("risk-level"));
        assertThat(pages.open(author(), "/office/routes/" + id + "/what-if?cases=20"))
                .hasStatusOk();
    }

    @Autowired
    private RunningCases running;

    @Autowired
    private Migrations migrations;

    @Test
    void aDryRunSaysWhichStepsMapAndWhichDoNot() {
        story.withDpo();
        String renamed = live("assessment").replace("userTask_dpoAdvice", "userTask_advice");
        ModelFile file = ModelFile.of("assessment", renamed.getBytes(StandardCharsets.UTF_8));

        assertThat(company.as(author(), () -> running.standing(file))).anySatisfy(one -> {
            assertThat(one.element()).isEqualTo("userTask_dpoAdvice");
            assertThat(one.maps()).isFalse();
            assertThat(one.cases()).isPositive();
        });
        assertThat(company.as(author(), () -> running.path(file)).removed()).isNotEmpty();
        assertThat(company.as(author(), migrations::behind)).isGreaterThanOrEqualTo(0);
    }
}
