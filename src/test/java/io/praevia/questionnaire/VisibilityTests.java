package io.praevia.questionnaire;

import static io.praevia.questionnaire.Samples.choice;
import static io.praevia.questionnaire.Samples.ids;
import static io.praevia.questionnaire.Samples.no;
import static io.praevia.questionnaire.Samples.table;
import static io.praevia.questionnaire.Samples.text;
import static io.praevia.questionnaire.Samples.yes;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class VisibilityTests {

    private static List<String> asked(Map<String, AnswerValue> answers) {
        return ids(Samples.VISIBILITY.visibleQuestions(Samples.dpia(), answers));
    }

    static Stream<Arguments> followUps() {
        return Stream.of(
                Arguments.of("what_changes", Map.of("changes_existing", yes())),
                Arguments.of("vulnerable_protection", Map.of("children_involved", yes())),
                Arguments.of(
                        "vulnerable_protection",
                        Map.of("data_subjects", new AnswerValue.Choices(List.of("employees")))),
                Arguments.of("special_conditions", Map.of("data_items", table(Map.of("special", choice("health"))))),
                Arguments.of("joining", Map.of("joins_sources", yes())),
                Arguments.of("consent_request", Map.of("purposes", table(Map.of("legal_basis", choice("consent"))))),
                Arguments.of("consent_withdrawal", Map.of("purposes", table(Map.of("legal_basis", choice("consent"))))),
                Arguments.of(
                        "legitimate_interest",
                        Map.of("purposes", table(Map.of("legal_basis", choice("legitimate_interests"))))),
                Arguments.of("compatibility", Map.of("secondary_use", yes())),
                Arguments.of("ai_training", Map.of("ai_involved", yes())),
                Arguments.of("ai_fairness", Map.of("ai_involved", yes())),
                Arguments.of("decision_ground", Map.of("automated_decisions", yes())),
                Arguments.of("decision_logic", Map.of("automated_decisions", yes())),
                Arguments.of("human_review", Map.of("automated_decisions", yes())),
                Arguments.of("transfers", Map.of("leaves_eea", yes())),
                Arguments.of(
                        "transfer_check",
                        Map.of("leaves_eea", yes(), "transfers", table(Map.of("tool", choice("standard_clauses"))))),
                Arguments.of("surprise_answer", Map.of("surprise", choice("somewhat"))),
                Arguments.of("views_heard", Map.of("views_sought", choice("planned"))),
                Arguments.of("views_not_sought", Map.of("views_sought", choice("not_asked"))));
    }

    @ParameterizedTest
    @MethodSource("followUps")
    void aFollowUpIsAskedWhenItsCaseApplies(String question, Map<String, AnswerValue> answers) {
        assertThat(asked(Map.of())).doesNotContain(question);
        assertThat(asked(answers)).contains(question);
    }

    @Test
    void everyConditionalQuestionHasBeenSeenAppearing() {
        List<String> conditional = Samples.dpia().questions().stream()
                .filter(question -> question.when() != null)
                .map(Question::id)
                .toList();
        assertThat(followUps().map(arguments -> arguments.get()[0]).map(Object::toString))
                .containsAll(conditional);
    }

    @Test
    void otherAnswersDoNotBringFollowUps() {
        assertThat(asked(Map.of(
                        "leaves_eea", no(),
                        "surprise", choice("expected"),
                        "purposes", table(Map.of("legal_basis", choice("contract"))),
                        "data_items", table(Map.of("special", choice("none"))))))
                .isEqualTo(asked(Map.of()));
    }

    @Test
    void notSureIsAnAnswerOfItsOwnForConditions() {
        assertThat(asked(Map.of("leaves_eea", new AnswerValue.NotSure()))).isEqualTo(asked(Map.of()));
        Questionnaire own = Samples.read(
                "id: a\ntype: yes_no\nnot_sure: true", "id: b\ntype: text\nwhen: a = true or a = \"not_sure\"");
        assertThat(ids(Samples.VISIBILITY.visibleQuestions(own, Map.of("a", new AnswerValue.NotSure()))))
                .containsExactly("a", "b");
    }

    @Test
    void aHiddenAnswerNeverCounts() {
        Map<String, AnswerValue> answers =
                Map.of("leaves_eea", no(), "transfers", table(Map.of("tool", choice("none"))));
        assertThat(asked(answers)).doesNotContain("transfers", "transfer_check");
        assertThat(Samples.VISIBILITY.visibleAnswers(Samples.dpia(), answers)).containsOnlyKeys("leaves_eea");
    }

    @Test
    void aConditionMayReadALaterQuestion() {
        Questionnaire own = Samples.read("id: first\ntype: text\nwhen: last = true", "id: last\ntype: yes_no");
        assertThat(ids(Samples.VISIBILITY.visibleQuestions(own, Map.of("last", yes(), "first", text("x")))))
                .containsExactly("first", "last");
    }
}
