package io.praevia.assessment.answers;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.Assessments;
import io.praevia.identity.Allowed;
import io.praevia.identity.CurrentPerson;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.UseCase;
import io.praevia.questionnaire.AnswerValue;
import io.praevia.questionnaire.Question;
import io.praevia.questionnaire.Questionnaire;
import io.praevia.questionnaire.Questionnaires;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The answers of an assessment, saved one by one. */
@Service
public class Answers {

    private final AnswerStore store;
    private final Editing editing;
    private final Questionnaires questionnaires;
    private final CurrentPerson current;
    private final Assessments assessments;

    Answers(
            AnswerStore store,
            Editing editing,
            Questionnaires questionnaires,
            CurrentPerson current,
            Assessments assessments) {
        this.store = store;
        this.editing = editing;
        this.questionnaires = questionnaires;
        this.current = current;
        this.assessments = assessments;
    }

    /** The pinned version of a questionnaire: {@link Assessments#SCREENING} or {@link Assessments#DPIA}. */
    @Allowed.Internal
    public Questionnaire questionnaire(Assessment assessment, String key) {
        int version =
                key.equals(Assessments.SCREENING) ? assessment.screeningVersion() : assessment.questionnaireVersion();
        return questionnaires.get(key, version);
    }

    /** Every stored answer by question id, cleared ones included, in the order of the questionnaire. */
    @Allowed.Internal
    public Map<String, SavedAnswer> all(Assessment assessment, String questionnaire) {
        return store.all(assessment, questionnaire(assessment, questionnaire));
    }

    /** The answers that hold a value. */
    @Allowed.Internal
    public Map<String, AnswerValue> values(Assessment assessment, String questionnaire) {
        Map<String, AnswerValue> values = new LinkedHashMap<>();
        all(assessment, questionnaire).forEach((id, saved) -> saved.value().ifPresent(v -> values.put(id, v)));
        return values;
    }

    /** The answer as it stood in an earlier version; empty if it was cleared then, or for version 0. */
    @Allowed.Internal
    public Optional<AnswerValue> at(Assessment assessment, String questionnaire, Question question, int version) {
        return store.at(assessment.id(), questionnaire, question, version);
    }

    /**
     * Saves or, with an empty value, clears one answer. Saving what is already there has no effect.
     *
     * @param basedOn the version that the person saw, 0 for none
     * @throws Refused.Stale if somebody saved another value since, with both values
     * @throws Refused.Conflict if answers cannot be changed in this phase
     */
    @UseCase
    @Allowed.SignedIn
    public SavedAnswer save(
            AssessmentId id, String questionnaire, String questionId, Optional<AnswerValue> value, int basedOn) {
        Assessment assessment = editing.require(id, questionnaire, questionId);
        Question question = questionnaire(assessment, questionnaire)
                .question(questionId)
                .orElseThrow(() -> new Refused.NotFound("This question"));
        Optional<SavedAnswer> before = store.lock(id, questionnaire, question);
        if (before.isPresent() && before.get().value().equals(value)) {
            return before.get();
        }
        requireSeen(before, value, basedOn);
        SavedAnswer after = store.next(before, value, current.id());
        if (!store.write(id, questionnaire, questionId, after)) {
            throw new Refused.Conflict("Somebody else answered this question at the same moment. Open it again.");
        }
        assessments.note(
                id,
                "answer.saved",
                Map.of("question", questionnaire + "." + questionId, "version", Integer.toString(after.version())),
                Map.of());
        return after;
    }

    private static void requireSeen(Optional<SavedAnswer> before, Optional<AnswerValue> value, int basedOn) {
        int version = before.map(SavedAnswer::version).orElse(0);
        if (version != basedOn) {
            throw new Refused.Stale(value, before.flatMap(SavedAnswer::value), version);
        }
    }
}
