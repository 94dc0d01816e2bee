package io.praevia.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShippedQuestionsTests {

    private final Questionnaire screening = Samples.SHIPPED.latest("screening");
    private final Questionnaire dpia = Samples.dpia();

    @Test
    void screeningAsksTheNineCriteriaAndTheThreeCasesOfTheLaw() {
        assertThat(byCriterion("wp248"))
                .containsExactlyInAnyOrder(
                        "evaluation",
                        "automated_decision",
                        "systematic_monitoring",
                        "sensitive_data",
                        "large_scale",
                        "matching",
                        "vulnerable_people",
                        "new_technology",
                        "prevents_right");
        assertThat(byCriterion("art35_3"))
                .containsExactlyInAnyOrder("profiling_with_effect", "large_scale_special", "public_area_monitoring");
        assertThat(screening.questions())
                .filteredOn(question -> question.type() == QuestionType.YES_NO)
                .hasSize(screening.questions().size() - 1)
                .allMatch(Question::notSure)
                .allMatch(Question::alwaysRequired);
    }

    @Test
    void aProjectInEuropeAnswersAtMostTwelveQuestionsBeforeItIsDecided() {
        for (int yes = 0; yes < 9; yes++)
            for (int unsure = 0; unsure < 9; unsure++)
                assertThat(Samples.VISIBILITY.visibleQuestions(screening, inEurope(yes, unsure)))
                        .as("yes to %d, not sure about %d", yes, unsure)
                        .hasSizeLessThanOrEqualTo(12);
        assertThat(Samples.VISIBILITY.visibleQuestions(screening, inEurope(-1, -1)))
                .hasSize(10);
    }

    /** One yes is the most that leaves a screening undecided; everything may be unsure then. */
    private Map<String, AnswerValue> inEurope(int yes, int firstUnsure) {
        Map<String, AnswerValue> answers = new HashMap<>();
        answers.put("people_countries", new AnswerValue.Countries(List.of("FR", "GB")));
        List<Question> signs = screening.section("criteria").orElseThrow().questions();
        for (int at = 0; at < signs.size(); at++)
            answers.put(
                    signs.get(at).id(),
                    at == yes
                            ? new AnswerValue.YesNo(true)
                            : firstUnsure >= 0 && at >= firstUnsure
                                    ? new AnswerValue.NotSure()
                                    : new AnswerValue.YesNo(false));
        return answers;
    }

    @Test
    void theAssessmentFillsEveryFieldOfTheRegister() {
        Set<String> filled = dpia.questions().stream()
                .flatMap(question -> Stream.concat(
                        Stream.of(question).map(Question::register),
                        question.columns().stream().map(Question.Column::register)))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        assertThat(filled)
                .containsExactlyInAnyOrder(
                        "purposes",
                        "legal_basis",
                        "data_subjects",
                        "data_categories",
                        "special_categories",
                        "sources",
                        "recipients",
                        "processors",
                        "transfers",
                        "retention",
                        "measures",
                        "automated_decisions",
                        "description");
    }

    @Test
    void everyDepartmentHasSomethingToLookAt() {
        Set<String> asked = dpia.questions().stream()
                .flatMap(question -> question.departments().stream())
                .collect(Collectors.toSet());
        assertThat(asked)
                .containsExactlyInAnyOrder(
                        "privacy",
                        "legal",
                        "security",
                        "data-governance",
                        "marketing",
                        "procurement",
                        "hr",
                        "it",
                        "finance",
                        "customer-care");
    }

    @Test
    void helpAndReasonAreOneSentenceEach() {
        assertThat(Stream.of(screening, dpia).flatMap(each -> each.questions().stream()))
                .allSatisfy(question -> {
                    assertThat(sentences(question.help()))
                            .as(question.id() + " help")
                            .isEqualTo(1);
                    assertThat(sentences(question.why()))
                            .as(question.id() + " why")
                            .isEqualTo(1);
                    assertThat(question.label()).as("a question").endsWith("?");
                    assertThat(question.label().length()).as(question.id()).isLessThanOrEqualTo(110);
                });
    }

    @Test
    void aPlainProjectIsNotAskedWhatDoesNotConcernIt() {
        List<Question> asked = Samples.VISIBILITY.visibleQuestions(dpia, Map.of());
        assertThat(asked).hasSizeLessThanOrEqualTo(36);
        assertThat(dpia.questions().size() - asked.size())
                .as("asked only where they apply")
                .isGreaterThan(60);
    }

    private List<String> byCriterion(String criterion) {
        return screening.questions().stream()
                .filter(question -> question.criterion().contains(criterion))
                .map(Question::id)
                .toList();
    }

    private static long sentences(String text) {
        return text.strip().split("(?<=[.?!])\\s+(?=[A-Z])").length;
    }
}
