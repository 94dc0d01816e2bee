package io.praevia.assessment.answers;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.Assessments;
import io.praevia.identity.Allowed;
import io.praevia.identity.CurrentPerson;
import io.praevia.questionnaire.AnswerValue;
import io.praevia.questionnaire.Question;
import io.praevia.questionnaire.QuestionType;
import io.praevia.questionnaire.Questionnaire;
import io.praevia.questionnaire.Questionnaires;
import io.praevia.questionnaire.Visibility;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What was said about this project one step before is not asked again: it stands there as an answer and can be changed. */
@Component
public class CarriedAnswers {

    private final AnswerStore store;
    private final Questionnaires questionnaires;
    private final Visibility visibility;
    private final Around around;

    CarriedAnswers(AnswerStore store, Questionnaires questionnaires, Visibility visibility, Around around) {
        this.store = store;
        this.questionnaires = questionnaires;
        this.visibility = visibility;
        this.around = around;
    }

    /** The countries named at the start answer the screening's question about them, as the current person's answer. */
    @Allowed.Internal
    public void fromIntake(Assessment assessment) {
        questionnaires.get(Assessments.SCREENING, assessment.screeningVersion()).questions().stream()
                .filter(question -> question.type() == QuestionType.COUNTRIES)
                .filter(question -> question.criterion().contains("place"))
                .forEach(question -> first(
                        assessment,
                        Assessments.SCREENING,
                        question,
                        new SavedAnswer(
                                Optional.of(new AnswerValue.Countries(assessment.countries())),
                                1,
                                around.current().id(),
                                around.clock().instant())));
    }

    /** Answers that counted in the screening, to questions that the full assessment asks too, keep who gave them. */
    @Allowed.Internal
    public void fromScreening(Assessment assessment) {
        Questionnaire screening = questionnaires.get(Assessments.SCREENING, assessment.screeningVersion());
        Map<String, SavedAnswer> given = store.all(assessment, screening);
        Map<String, SavedAnswer> already = store.all(assessment, full(assessment));
        for (Question question : visibility.visibleQuestions(screening, values(given))) {
            SavedAnswer saved = given.get(question.id());
            full(assessment)
                    .question(question.id())
                    .filter(same -> saved != null && fits(saved, question, same) && !already.containsKey(same.id()))
                    .ifPresent(same -> first(
                            assessment,
                            Assessments.DPIA,
                            same,
                            new SavedAnswer(saved.value(), 1, saved.by(), saved.at())));
        }
    }

    private Questionnaire full(Assessment assessment) {
        return questionnaires.get(Assessments.DPIA, assessment.questionnaireVersion());
    }

    private static Map<String, AnswerValue> values(Map<String, SavedAnswer> given) {
        Map<String, AnswerValue> values = new java.util.HashMap<>();
        given.forEach((id, saved) -> saved.value().ifPresent(value -> values.put(id, value)));
        return values;
    }

    /** "Not sure" is no answer worth carrying. */
    private static boolean fits(SavedAnswer saved, Question before, Question now) {
        return before.type() == now.type()
                && saved.value()
                        .filter(value -> !(value instanceof AnswerValue.NotSure))
                        .isPresent();
    }

    private void first(Assessment assessment, String questionnaire, Question question, SavedAnswer answer) {
        if (store.write(assessment.id(), questionnaire, question.id(), answer)) {
            around.assessments()
                    .note(
                            assessment.id(),
                            "answer.saved",
                            Map.of("question", questionnaire + "." + question.id(), "version", "1"),
                            Map.of());
        }
    }

    /** Who acts, and the trail. */
    @Component("carriedAnswersAround")
    record Around(CurrentPerson current, Assessments assessments, Clock clock) {}
}
