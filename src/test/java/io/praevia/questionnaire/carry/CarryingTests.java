package io.praevia.questionnaire.carry;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.questionnaire.AnswerCodec;
import io.praevia.questionnaire.AnswerText;
import io.praevia.questionnaire.AnswerValue;
import io.praevia.questionnaire.Question;
import io.praevia.questionnaire.QuestionType;
import io.praevia.questionnaire.Questionnaires;
import io.praevia.support.SampleAnswers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CarryingTests {

    private static final AnswerCodec CODEC = new AnswerCodec();

    private final Carrying carrying = new Carrying(CODEC);
    private final WrittenAnswers written = new WrittenAnswers(CODEC);

    @Test
    void unchangedQuestionKeepsItsAnswerWithEveryRowId() {
        for (Question question : dpia()) {
            AnswerValue value = SampleAnswers.of(question);
            if (question.type() != QuestionType.FILES) {
                assertThat(carrying.over(question, question, value))
                        .as(question.id())
                        .isEqualTo(new Carried(java.util.Optional.of(value), List.of()));
            }
        }
    }

    @Test
    void optionThatIsGoneIsLeftBehindAndNamed() {
        Question before = named("data_categories_probe", QuestionType.CHOICES, "mail", "fax");
        Question now = named("data_categories_probe", QuestionType.CHOICES, "mail");
        Carried carried = carrying.over(before, now, new AnswerValue.Choices(List.of("mail", "fax")));
        assertThat(carried.value()).contains(new AnswerValue.Choices(List.of("mail")));
        assertThat(carried.lost()).containsExactly("Label of fax");
    }

    @Test
    void columnThatIsGoneIsLeftBehindWhileTheRowKeepsItsId() {
        Question before = table("organisation", "unit");
        Question now = table("organisation");
        AnswerValue.Row row = new AnswerValue.Row(
                "r7", Map.of("organisation", new AnswerValue.Text("Retail"), "unit", new AnswerValue.Text("Insight")));
        Carried carried = carrying.over(before, now, new AnswerValue.Table(List.of(row)));
        assertThat(carried.value())
                .contains(new AnswerValue.Table(
                        List.of(new AnswerValue.Row("r7", Map.of("organisation", new AnswerValue.Text("Retail"))))));
        assertThat(carried.lost()).containsExactly("Column unit");
    }

    @Test
    void answerOfAnotherTypeIsNotCarried() {
        Question before = named("probe", QuestionType.CHOICES, "mail");
        Question now = named("probe", QuestionType.YES_NO);
        assertThat(carrying.over(before, now, new AnswerValue.Choices(List.of("mail")))
                        .value())
                .isEmpty();
    }

    @Test
    void whatIsReadOutInAnyLanguageIsReadBackAsTheSameAnswer() {
        for (Locale language : List.of(Locale.ENGLISH, Locale.FRANCE, Locale.GERMANY)) {
            AnswerText text = new AnswerText(language);
            for (Question question : dpia()) {
                AnswerValue value = SampleAnswers.of(question);
                if (question.type() == QuestionType.FILES || question.optionsFrom() != null) continue;
                var readable = text.read(question, value);
                String words = readable.isTable()
                        ? String.join(" · ", readable.rows().get(0))
                        : String.join("\n", readable.lines());
                AnswerValue back =
                        written.read(question, words, language).value().orElseThrow(() -> new AssertionError(words));
                assertThat(cells(question, back)).as(question.id()).isEqualTo(cells(question, value));
            }
        }
    }

    @Test
    void linesThatAreNoOptionAreNamedWhileTheOthersAreRead() {
        Question question = named("probe", QuestionType.CHOICES, "mail", "fax");
        Carried carried = written.fromLines(question, List.of("Label of fax", "Pigeons"), Locale.ENGLISH);
        assertThat(carried.value()).contains(new AnswerValue.Choices(List.of("fax")));
        assertThat(carried.lost()).containsExactly("Pigeons");
    }

    @Test
    void wordsThatAreNoAnswerAreRefusedWithTheReason() {
        Question question = named("probe", QuestionType.CHOICE, "mail");
        assertThat(written.read(question, "Pigeon", Locale.ENGLISH).problem())
                .map(AnswerCodec.Problem::code)
                .contains(AnswerCodec.Code.UNKNOWN_OPTION);
    }

    /** What a table says beside the ids of its rows and its references to rows of other answers. */
    private static Object cells(Question question, AnswerValue value) {
        if (!(value instanceof AnswerValue.Table table)) return value;
        List<String> own = question.columns().stream()
                .filter(column -> column.optionsFrom() == null)
                .map(Question.Column::id)
                .toList();
        return table.rows().stream()
                .map(row -> {
                    Map<String, AnswerValue> cells = new LinkedHashMap<>(row.cells());
                    cells.keySet().retainAll(own);
                    return cells;
                })
                .toList();
    }

    private static List<Question> dpia() {
        return new Questionnaires((expression, values) -> null).latest("dpia").questions();
    }

    private static Question table(String... columns) {
        return question(
                "probe",
                QuestionType.TABLE,
                List.of(),
                java.util.Arrays.stream(columns)
                        .map(id -> new Question.Column(
                                id,
                                "Column " + id,
                                QuestionType.TEXT,
                                null,
                                false,
                                List.of(),
                                null,
                                null,
                                List.of(),
                                List.of()))
                        .toList());
    }

    private static Question named(String id, QuestionType type, String... options) {
        return question(
                id,
                type,
                java.util.Arrays.stream(options)
                        .map(key -> new Question.Option(key, "Label of " + key, null))
                        .toList(),
                List.of());
    }

    private static Question question(
            String id, QuestionType type, List<Question.Option> options, List<Question.Column> columns) {
        return new Question(
                id, type, "Label", "", "", "", "", null, "true", false, options, columns, List.of(), null, null, null,
                null, null, null, null, List.of(), null, List.of());
    }
}
