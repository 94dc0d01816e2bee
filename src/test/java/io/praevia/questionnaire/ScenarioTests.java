package io.praevia.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "newsletter",
                "mood-cameras",
                "one-profile",
                "chat-model",
                "vendor-abroad",
                "adequate-country",
                "credit-score",
                "city-buses",
                "web-shop-california"
            })
    void aProjectIsAskedExactlyTheSupplementsThatConcernIt(String project) {
        Scenario scenario = Scenario.of(project);
        assertThat(scenario.supplementsAsked()).isEqualTo(scenario.supplements());
    }

    @Test
    void aSmallNewsletterIsDoneWithThirtyQuestions() {
        Scenario newsletter = Scenario.of("newsletter");
        assertThat(newsletter.asked()).hasSizeLessThanOrEqualTo(30);
        assertThat(new Completeness(Samples.VISIBILITY).gaps(Samples.dpia(), newsletter.answers()))
                .isEmpty();
        assertThat(problems(newsletter)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mood-cameras", "chat-model", "vendor-abroad"})
    void aLargeProjectIsAskedAboutSixty(String project) {
        assertThat(Scenario.of(project).asked())
                .hasSizeBetween(50, 66)
                .contains("life_cycle", "assets", "least_intrusive", "contributors")
                .doesNotContain("restriction");
    }

    @Test
    void aProfileOfTwentySourcesIsAskedAboutEachRight() {
        assertThat(Scenario.of("one-profile").asked())
                .hasSizeLessThan(100)
                .contains("portability", "correction_requests", "recipients_told", "restriction", "complaints");
    }

    @Test
    void whatTheFirstPartAnsweredTheSupplementDoesNotAskAgain() {
        assertThat(Scenario.of("chat-model").asked()).contains("lia_balance").doesNotContain("lia_interest");
    }

    @Test
    void moodCamerasAreWarnedBeforeAnybodyReviews() {
        assertThat(problems(Scenario.of("mood-cameras"))).contains("feelings_read_at_work", "people_upset");
    }

    private static List<String> problems(Scenario scenario) {
        return new LegalChecks(Samples.VISIBILITY)
                .found(Samples.dpia(), scenario.answers()).stream()
                        .map(found -> found.check().id())
                        .toList();
    }
}
