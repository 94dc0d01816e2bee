package io.praevia.questionnaire.regime;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.questionnaire.AnswerValue;
import io.praevia.questionnaire.AnswerValue.Row;
import io.praevia.questionnaire.FeelExpressions;
import io.praevia.questionnaire.Questionnaires;
import io.praevia.questionnaire.Visibility;
import io.praevia.questionnaire.regime.Coverage.State;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverageTests {

    private static final String REST = "label: L, help: H, example: E, why: W, law: A, departments: [privacy]";
    private static final String FILE = """
            key: sample
            version: 1
            title: Sample
            intro: A sample.
            sections:
              - id: only
                title: Only
                intro: The only one.
                questions:
                  - {id: story, type: long_text, serves: [x.1, x.2], REST}
                  - {id: abroad, type: yes_no, not_sure: true, serves: [x.2], REST}
                  - {id: tool, type: text, when: abroad = true, serves: [x.3], REST}
                  - {id: notes, type: long_text, required: false, serves: [x.1, x.5], REST}
                  - id: people
                    type: table
                    serves: [x.4]
                    REST_LINES
                    columns:
                      - {id: name, label: Name, type: text, required: true, serves: [x.4]}
                      - {id: mail, label: Mail, type: text, serves: [x.6]}
            """.replace(
                    "REST_LINES",
                    REST.replace(", departments", "\n        departments").replace(", ", "\n        "))
            .replace("REST", REST);
    private static final String LONG = "Guests show one card in every shop and get offers.";
    private static final Regime REGIME = regime("abroad = true");

    private final Visibility visibility = new Visibility(new FeelExpressions());
    private final Coverage coverage = new Coverage(visibility, new Foresight(visibility));

    @ParameterizedTest
    @CsvSource({"1, MISSING", "2, MISSING", "3, MISSING", "4, MISSING", "5, MISSING", "6, MISSING", "7, MISSING"})
    void nothingAnsweredMeansEverythingIsMissing(int point, State state) {
        assertThat(state(Map.of(), point)).isEqualTo(state);
    }

    @Test
    void aLongTextIsThinUnderFortyCharacters() {
        assertThat(state(Map.of("story", text("Short.")), 1)).isEqualTo(State.THIN);
        assertThat(state(Map.of("story", text(LONG)), 1)).isEqualTo(State.ANSWERED);
    }

    @Test
    void ofTwoAnswersThatServeAPointOneAloneIsThin() {
        assertThat(state(Map.of("story", text(LONG)), 2)).isEqualTo(State.THIN);
        assertThat(state(Map.of("story", text(LONG), "abroad", new AnswerValue.NotSure()), 2))
                .isEqualTo(State.THIN);
        assertThat(state(Map.of("story", text(LONG), "abroad", new AnswerValue.YesNo(false)), 2))
                .isEqualTo(State.ANSWERED);
    }

    @Test
    void aQuestionThatIsNeverAskedMakesItsPointNotArise() {
        assertThat(state(Map.of("abroad", new AnswerValue.YesNo(false)), 3)).isEqualTo(State.DOES_NOT_ARISE);
        assertThat(state(Map.of("abroad", new AnswerValue.YesNo(true)), 3)).isEqualTo(State.MISSING);
        Coverage.Covered open = point(Map.of(), 3);
        assertThat(open.because()).extracting(question -> question.id()).containsExactly("abroad");
    }

    @Test
    void aTableRowIsThinWhereACellIsEmptyThatThePointNeeds() {
        Map<String, AnswerValue> named =
                Map.of("people", new AnswerValue.Table(List.of(new Row("r", Map.of("name", text("A. Moreau"))))));
        assertThat(state(named, 4)).isEqualTo(State.ANSWERED);
        assertThat(state(named, 6)).isEqualTo(State.THIN);
        assertThat(point(named, 6).served().get(0).substance()).isEqualTo(Substance.EMPTY_CELLS);
    }

    @Test
    void anOptionalAnswerCountsOnlyWhereNothingElseServes() {
        assertThat(state(Map.of("story", text(LONG)), 1)).isEqualTo(State.ANSWERED);
        assertThat(state(Map.of("story", text(LONG)), 5)).isEqualTo(State.MISSING);
    }

    @Test
    void scopeIsDecidedOrNamesTheQuestionThatIsOpen() {
        assertThat(scope(Map.of("abroad", new AnswerValue.YesNo(true))).holds()).isTrue();
        assertThat(scope(Map.of("abroad", new AnswerValue.YesNo(false))).fails())
                .isTrue();
        for (Map<String, AnswerValue> open :
                List.<Map<String, AnswerValue>>of(Map.of(), Map.of("abroad", new AnswerValue.NotSure()))) {
            assertThat(scope(open).open()).isTrue();
            assertThat(scope(open).because())
                    .extracting(question -> question.id())
                    .containsExactly("abroad");
        }
    }

    @Test
    void theShippedRegimesCanBeReadAndThoseThatAlwaysApplyComeFirst() {
        Regimes regimes = new Regimes();
        assertThat(regimes.all())
                .extracting(Regime::key)
                .startsWith("gdpr", "edpb")
                .contains("cnil", "ico", "california", "quebec", "brazil", "fria")
                .doesNotContain("consultation");
        assertThat(regimes.documents(regimes.find("gdpr").orElseThrow()))
                .extracting(Regime::key)
                .containsExactly("consultation");
    }

    private State state(Map<String, AnswerValue> answers, int number) {
        return point(answers, number).state();
    }

    private Coverage.Covered point(Map<String, AnswerValue> answers, int number) {
        return read(answers).points(REGIME).get(number - 1);
    }

    private Foresight.Outlook scope(Map<String, AnswerValue> answers) {
        return read(answers).scope(REGIME);
    }

    private Coverage.Reading read(Map<String, AnswerValue> answers) {
        return coverage.read(
                new Questionnaires(Map.of("sample.yaml", FILE), new FeelExpressions()).latest("sample"), answers);
    }

    private static Regime regime(String scope) {
        List<Regime.Point> points = java.util.stream.IntStream.rangeClosed(1, 7)
                .mapToObj(n -> new Regime.Point("x." + n, "Point " + n, "Art. " + n, Optional.empty()))
                .toList();
        return new Regime("x", "X", scope, null, points);
    }

    private static AnswerValue text(String text) {
        return new AnswerValue.Text(text);
    }
}
