package io.praevia.screening;

import io.praevia.assessment.rules.RuleTables;
import io.praevia.assessment.rules.Ruling;
import io.praevia.kernel.AssessmentId;
import io.praevia.questionnaire.AnswerValue;
import io.praevia.questionnaire.Question;
import io.praevia.questionnaire.Questionnaire;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns screening answers into the inputs of {@code bpmn/screening.dmn} and its ruling into an outcome. */
@Component
class Threshold {

    static final String TABLE = "screening";
    private static final String TRIGGER = "art35_3";

    private final RuleTables tables;

    Threshold(RuleTables tables) {
        this.tables = tables;
    }

    ScreeningOutcome weigh(AssessmentId id, Questionnaire questions, Map<String, AnswerValue> answers) {
        Ruling ruling = tables.evaluate(id, TABLE, inputs(questions, answers));
        return outcome(id, questions, answers, ruling);
    }

    ScreeningOutcome outcome(
            AssessmentId id, Questionnaire questions, Map<String, AnswerValue> answers, Ruling ruling) {
        ScreeningOutcome.Result result =
                ScreeningOutcome.Result.of(ruling.output("outcome").orElse("undecided"));
        List<String> deciding =
                result == ScreeningOutcome.Result.UNDECIDED ? deciding(id, questions, answers) : List.of();
        return new ScreeningOutcome(
                result,
                count(questions, answers, false, true),
                ruling.hits().stream().map(Ruling.Hit::reason).toList(),
                ruling.output("contestable").filter("true"::equals).isPresent(),
                ruling.output("dpoView").filter("true"::equals).isPresent(),
                deciding,
                ruling);
    }

    Map<String, @Nullable Object> inputs(Questionnaire questions, Map<String, AnswerValue> answers) {
        Map<String, @Nullable Object> inputs = new HashMap<>();
        inputs.put("triggersYes", count(questions, answers, true, true));
        inputs.put("triggersOpen", count(questions, answers, true, false));
        inputs.put("criteriaYes", count(questions, answers, false, true));
        inputs.put("criteriaOpen", count(questions, answers, false, false));
        return inputs;
    }

    /** Open questions of which a yes would settle that a full assessment is required. */
    private List<String> deciding(AssessmentId id, Questionnaire questions, Map<String, AnswerValue> answers) {
        return questions.questions().stream()
                .filter(question -> isOpen(answers, question))
                .filter(question -> settles(id, questions, answers, question))
                .map(Question::label)
                .toList();
    }

    private boolean settles(
            AssessmentId id, Questionnaire questions, Map<String, AnswerValue> answers, Question question) {
        Map<String, AnswerValue> supposed = new HashMap<>(answers);
        supposed.put(question.id(), new AnswerValue.YesNo(true));
        Optional<String> outcome =
                tables.evaluate(id, TABLE, inputs(questions, supposed)).output("outcome");
        return outcome.isPresent() && !outcome.get().equals(ScreeningOutcome.Result.UNDECIDED.key());
    }

    private static int count(Questionnaire questions, Map<String, AnswerValue> answers, boolean triggers, boolean yes) {
        return (int) questions.questions().stream()
                .filter(question -> TRIGGER.equals(question.criterion()) == triggers)
                .filter(question -> yes ? isYes(answers, question) : isOpen(answers, question))
                .count();
    }

    private static boolean isYes(Map<String, AnswerValue> answers, Question question) {
        return answers.get(question.id()) instanceof AnswerValue.YesNo answer && answer.yes();
    }

    private static boolean isOpen(Map<String, AnswerValue> answers, Question question) {
        AnswerValue answer = answers.get(question.id());
        return answer == null || answer instanceof AnswerValue.NotSure;
    }
}
