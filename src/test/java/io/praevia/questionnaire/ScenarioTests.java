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

    @Test
    void aLargeProjectIsAskedAboutEachRightAndEachStep() {
        List<String> asked = Scenario.of("one-profile").asked();
        assertThat(asked)
                .hasSizeBetween(60, 100)
                .contains("life_cycle", "assets", "restriction", "least_intrusive", "contributors")
                .doesNotContain("rights_usual");
    }

    @Test
    void moodCamerasAreWarnedBeforeAnybodyReviews() {
        assertThat(problems(Scenario.of("mood-cameras")))
                .contains("feelings_read_at_work", "people_upset");
    }

    private static List<String> problems(Scenario scenario) {
        return new LegalChecks(Samples.VISIBILITY)
                .found(Samples.dpia(), scenario.answers()).stream()
                        .map(found -> found.check().id())
                        .toList();
    }
}
