package io.praevia.questionnaire;

import static io.praevia.questionnaire.Samples.choice;
import static io.praevia.questionnaire.Samples.ids;
import static io.praevia.questionnaire.Samples.no;
import static io.praevia.questionnaire.Samples.table;
import static io.praevia.questionnaire.Samples.text;
import static io.praevia.questionnaire.Samples.yes;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
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

    /** A section or question asked only where it applies, and the answers under which it does. */
    static Stream<Arguments> followUps() {
        return Stream.of(
                        firstPart(),
                        machines(),
                        aboutOthers(),
                        care(),
                        Stream.of(Arguments.of("lia_balance", interests())))
                .flatMap(each -> each);
    }

    private static Stream<Arguments> firstPart() {
        AnswerValue consent = table(Map.of("legal_basis", choice("consent")));
        return Stream.of(
                Arguments.of(
                        "joint_arrangement",
                        Map.of("responsible_parties", table(Map.of("role", choice("joint_controller"))))),
                Arguments.of("what_changes", Map.of("changes_existing", yes())),
                Arguments.of("register_name", Map.of("changes_existing", yes())),
                Arguments.of("california_people", Map.of("people_countries", countries("US"))),
                Arguments.of("quebec_people", Map.of("people_countries", countries("CA"))),
                Arguments.of("vulnerable_protection", Map.of("children_involved", yes())),
                Arguments.of("vulnerable_protection", Map.of("data_subjects", choices("employees"))),
                Arguments.of("special_conditions", Map.of("data_items", table(Map.of("special", choice("health"))))),
                Arguments.of("source_notice", Map.of("data_sources", table(Map.of("known", choice("not_informed"))))),
                Arguments.of("joining", Map.of("joins_sources", yes())),
                Arguments.of("consent_request", Map.of("purposes", consent)),
                Arguments.of("withdrawal_ease", Map.of("purposes", consent)),
                Arguments.of("consent_withdrawal", Map.of("purposes", consent)),
                Arguments.of("legitimate_interest", interests()),
                Arguments.of("compatibility", Map.of("secondary_use", yes())));
    }

    private static Stream<Arguments> machines() {
        Map<String, AnswerValue> credit = Map.of("ai_involved", yes(), "ai_uses", choices("credit"));
        return Stream.of(
                Arguments.of("ai_training", Map.of("ai_involved", yes())),
                Arguments.of("ai_fairness", Map.of("ai_involved", yes())),
                Arguments.of("ai_uses", Map.of("ai_involved", yes())),
                Arguments.of("oversight", Map.of("ai_involved", yes())),
                Arguments.of("public_service", credit),
                Arguments.of("fria_period", credit),
                Arguments.of("profiling", Map.of("joins_sources", yes())),
                Arguments.of("profiling_logic", Map.of("joins_sources", yes(), "profiling", yes())),
                Arguments.of("preference_settings", Map.of("joins_sources", yes(), "profiling", yes())),
                Arguments.of("decision_ground", Map.of("automated_decisions", yes())),
                Arguments.of("decision_logic", Map.of("automated_decisions", yes())),
                Arguments.of("decision_output", Map.of("automated_decisions", yes())),
                Arguments.of("decision_safeguards", Map.of("automated_decisions", yes())),
                Arguments.of("human_review", Map.of("automated_decisions", yes())));
    }

    private static Stream<Arguments> aboutOthers() {
        Map<String, AnswerValue> clauses =
                Map.of("leaves_eea", yes(), "transfers", table(Map.of("tool", choice("standard_clauses"))));
        return Stream.of(
                Arguments.of("transfers", Map.of("leaves_eea", yes())),
                Arguments.of("transfer_check", clauses),
                Arguments.of("tia_destinations", clauses),
                Arguments.of(
                        "transfer_exception",
                        Map.of("leaves_eea", yes(), "transfers", table(Map.of("tool", choice("exception"))))),
                Arguments.of("quebec_transfer", Map.of("people_countries", countries("CA"), "quebec_people", yes())),
                Arguments.of("ca_initiate", Map.of("people_countries", countries("US"), "california_people", yes())),
                Arguments.of("surprise_answer", Map.of("surprise", choice("somewhat"))),
                Arguments.of("views_heard", Map.of("views_sought", choice("planned"))),
                Arguments.of("views_not_sought", Map.of("views_sought", choice("not_asked"))));
    }

    /** Questions of large projects, and of those that have no usual way to answer people. */
    private static Stream<Arguments> care() {
        Map<String, AnswerValue> many = Map.of(
                "people_count",
                new AnswerValue.Number(BigDecimal.valueOf(10_000)),
                "processors",
                table(Map.of("company", text("One"))));
        Map<String, AnswerValue> own = Map.of(
                "rights_usual",
                no(),
                "processors",
                table(Map.of("company", text("One"))),
                "purposes",
                table(Map.of("legal_basis", choice("contract"))));
        return Stream.concat(
                Stream.of(
                                "life_cycle",
                                "assets",
                                "supplier_control",
                                "deletion",
                                "data_quality",
                                "default_settings",
                                "codes_of_conduct",
                                "least_intrusive",
                                "proportionality_reason",
                                "assessment_reasons",
                                "scope_exclusions",
                                "planned_end",
                                "reference_material",
                                "contributors",
                                "dpo_early",
                                "publication",
                                "review_triggers")
                        .map(question -> Arguments.of(question, many)),
                Stream.of(
                                "access_requests",
                                "portability",
                                "correction_requests",
                                "erasure_requests",
                                "recipients_told",
                                "restriction",
                                "objection",
                                "complaints")
                        .map(question -> Arguments.of(question, own)));
    }

    private static Map<String, AnswerValue> interests() {
        return Map.of("purposes", table(Map.of("legal_basis", choice("legitimate_interests"))));
    }

    private static AnswerValue countries(String code) {
        return new AnswerValue.Countries(List.of(code));
    }

    private static AnswerValue choices(String key) {
        return new AnswerValue.Choices(List.of(key));
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
                .filter(id -> !id.matches("(lia|tia|fria|ca)_.*"))
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
