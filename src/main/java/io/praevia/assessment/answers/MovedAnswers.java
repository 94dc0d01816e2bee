package io.praevia.assessment.answers;

import io.praevia.assessment.Assessments;
import io.praevia.identity.CurrentPerson;
import io.praevia.kernel.AssessmentId;
import io.praevia.questionnaire.AnswerValue;
import io.praevia.questionnaire.Question;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes answers in the form that another version of the questionnaire takes; the caller holds the assessment. */
@Component
public class MovedAnswers {

    private final AnswerStore store;
    private final Assessments assessments;
    private final CurrentPerson current;

    MovedAnswers(AnswerStore store, Assessments assessments, CurrentPerson current) {
        this.store = store;
        this.assessments = assessments;
        this.current = current;
    }

    /** Saves the value as a new version of the answer, empty to take it out; the ones before stay in its history. */
    public void write(AssessmentId id, Question question, Optional<AnswerValue> value) {
        write(id, Assessments.DPIA, question, value, "answer.carried");
    }

    /** The same for an answer that came with a file. */
    void write(AssessmentId id, String questionnaire, Question question, AnswerValue value) {
        write(id, questionnaire, question, Optional.of(value), "answer.brought");
    }

    private void write(
            AssessmentId id, String questionnaire, Question question, Optional<AnswerValue> value, String action) {
        SavedAnswer after = store.next(store.lock(id, questionnaire, question), value, current.id());
        if (!store.write(id, questionnaire, question.id(), after)) {
            throw new IllegalStateException("An answer changed under the lock of its assessment");
        }
        assessments.note(
                id,
                action,
                Map.of("question", questionnaire + "." + question.id(), "version", Integer.toString(after.version())),
                Map.of());
    }
}
