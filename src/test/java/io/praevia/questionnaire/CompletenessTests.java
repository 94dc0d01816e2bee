package io.praevia.questionnaire;

import static io.praevia.questionnaire.Samples.no;
import static io.praevia.questionnaire.Samples.table;
import static io.praevia.questionnaire.Samples.text;
import static io.praevia.questionnaire.Samples.yes;
import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.questionnaire.Completeness.Gap;
import io.praevia.questionnaire.Completeness.Progress;
import io.praevia.questionnaire.Completeness.Reason;
import io.praevia.questionnaire.Completeness.Status;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CompletenessTests {

    private final Completeness completeness = new Completeness(Samples.VISIBILITY);
    private final Questionnaire sample = Samples.read(
            "id: a\ntype: yes_no\nnot_sure: true",
            "id: b\ntype: text\nwhen: a = true",
            "id: c\ntype: text\nrequired: false",
            "id: d\ntype: text\nrequired: a = false",
            "id: rows\ntype: table\ncolumns: [{id: x, label: X, type: text, required: true},"
                    + " {id: y, label: Y, type: text}]");

    @Test
    void whatIsRequiredAndUnansweredIsAGap() {
        assertThat(completeness.gaps(sample, Map.of()))
                .containsExactly(new Gap("only", "a", Reason.UNANSWERED), new Gap("only", "rows", Reason.NO_ROWS));
    }

    @Test
    void aConditionDecidesWhetherAnAnswerIsRequired() {
        assertThat(questions(Map.of("a", yes()))).containsExactly("b", "rows");
        assertThat(questions(Map.of("a", no()))).containsExactly("d", "rows");
    }

    @Test
    void emptyRequiredCellsAreAGapAndOptionalOnesAreNot() {
        assertThat(completeness.gaps(
                        sample, Map.of("a", new AnswerValue.NotSure(), "rows", table(Map.of("y", text("1"))))))
                .containsExactly(new Gap("only", "rows", Reason.EMPTY_CELLS));
        assertThat(completeness.gaps(
                        sample, Map.of("a", new AnswerValue.NotSure(), "rows", table(Map.of("x", text("1"))))))
                .isEmpty();
    }

    @Test
    void aHiddenAnswerDoesNotMakeAnotherQuestionRequired() {
        Questionnaire own = Samples.read(
                "id: a\ntype: yes_no", "id: b\ntype: yes_no\nwhen: a = true", "id: d\ntype: text\nrequired: b = true");
        assertThat(completeness.gaps(own, Map.of("a", no(), "b", yes()))).isEmpty();
        assertThat(completeness.gaps(own, Map.of("a", yes(), "b", yes()))).hasSize(1);
    }

    @Test
    void notSureIsAnAnswer() {
        assertThat(questions(Map.of("a", new AnswerValue.NotSure()))).containsExactly("rows");
    }

    @Test
    void progressCountsVisibleQuestionsOnly() {
        assertThat(progress(Map.of())).isEqualTo(new Progress("only", 0, 4, Status.NOT_STARTED, 9));
        assertThat(progress(Map.of("b", text("hidden")))).isEqualTo(new Progress("only", 0, 4, Status.NOT_STARTED, 9));
        assertThat(progress(Map.of("a", yes()))).isEqualTo(new Progress("only", 1, 5, Status.IN_PROGRESS, 9));
        assertThat(progress(Map.of("rows", table(Map.of("y", text("1"))))))
                .isEqualTo(new Progress("only", 0, 4, Status.IN_PROGRESS, 3));
        Map<String, AnswerValue> all =
                new HashMap<>(Map.of("a", yes(), "b", text("x"), "rows", table(Map.of("x", text("1")))));
        assertThat(progress(all)).isEqualTo(new Progress("only", 3, 5, Status.DONE, 2));
    }

    @Test
    void aQuestionSaysHowLongItTakes() {
        Questionnaire own = Samples.read("id: a\ntype: text\nminutes: 7.5", "id: b\ntype: scale\nsteps: [x, y]");
        assertThat(completeness.progress(own, Map.of()).get(0).minutes()).isEqualTo(9);
        assertThat(completeness.progress(own, Map.of("a", text("x"))).get(0).minutes())
                .isEqualTo(1);
    }

    @Test
    void theShippedAssessmentStartsWithNothingDone() {
        assertThat(completeness.progress(Samples.dpia(), Map.of()))
                .hasSize(Samples.VISIBILITY
                        .visibleSections(Samples.dpia(), Map.of())
                        .size())
                .allMatch(section -> section.status() == Status.NOT_STARTED && section.total() > 0);
    }

    private List<String> questions(Map<String, AnswerValue> answers) {
        return completeness.gaps(sample, answers).stream().map(Gap::questionId).toList();
    }

    private Progress progress(Map<String, AnswerValue> answers) {
        return completeness.progress(sample, answers).get(0);
    }
}
