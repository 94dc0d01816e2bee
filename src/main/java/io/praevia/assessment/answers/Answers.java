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
import io.praevia.questionnaire.options.LiveOptions;
import java.util.LinkedHashMap;
import java.util.Locale;
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
    private final LiveOptions options;

    Answers(
            AnswerStore store,
            Editing editing,
            Questionnaires questionnaires,
            CurrentPerson current,
            Assessments assessments,
            LiveOptions options) {
        this.store = store;
        this.editing = editing;
        this.questionnaires = questionnaires;
        this.current = current;
        this.assessments = assessments;
        this.options = options;
    }

    /**
     * The pinned version of a questionnaire, {@link Assessments#SCREENING} or {@link Assessments#DPIA}, in English, with
     * the options that come from other answers, people and departments as they are now.
     */
    @Allowed.Internal
    public Questionnaire questionnaire(Assessment assessment, String key) {
        return questionnaire(assessment, key, Locale.ENGLISH);
    }

    /** The same in this language. */
    @Allowed.Internal
    public Questionnaire questionnaire(Assessment assessment, String key, Locale language) {
        return options.in(written(assessment, key, language), values(assessment, key), language);
    }

    /** The pinned version in this language as it is written: options that come from elsewhere are not there. */
    @Allowed.Internal
    public Questionnaire written(Assessment assessment, String key, Locale language) {
        int version =
                key.equals(Assessments.SCREENING) ? assessment.screeningVersion() : assessment.questionnaireVersion();
        return written(key, version, language);
    }

    /** Any version in this language as it is written, such as the one that an earlier submission was made with. */
    @Allowed.Internal
    public Questionnaire written(String key, int version, Locale language) {
        return questionnaires.get(key, version, language);
    }

    /** Every stored answer that this version asks for, read by its questions. */
    @Allowed.Internal
    public Map<String, SavedAnswer> all(Assessment assessment, Questionnaire version) {
        return store.all(assessment, version);
    }

    /** Every stored answer by question id, cleared ones included, in the order of the questionnaire. */
    @Allowed.Internal
    public Map<String, SavedAnswer> all(Assessment assessment, String questionnaire) {
        return store.all(assessment, written(assessment, questionnaire, Locale.ENGLISH));
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
        return written(assessment, questionnaire, Locale.ENGLISH)
                .question(question.id())
                .flatMap(asWritten -> store.at(assessment.id(), questionnaire, asWritten, version));
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
        Question question = written(assessment, questionnaire, Locale.ENGLISH)
                .question(questionId)
                .orElseThrow(() -> new Refused.NotFound("assessment.refused.question"));
        Optional<SavedAnswer> before = store.lock(id, questionnaire, question);
        if (before.isPresent() && before.get().value().equals(value)) {
            return before.get();
        }
        requireSeen(before, value, basedOn);
        SavedAnswer after = store.next(before, value, current.id());
        if (!store.write(id, questionnaire, questionId, after)) {
            return sameMoment(store.lock(id, questionnaire, question), value);
        }
        assessments.note(
                id,
                "answer.saved",
                Map.of("question", questionnaire + "." + questionId, "version", Integer.toString(after.version())),
                Map.of());
        return after;
    }

    /** Two first answers at the same moment, such as a form that is sent while it saves itself: the same is no quarrel. */
    private static SavedAnswer sameMoment(Optional<SavedAnswer> theirs, Optional<AnswerValue> value) {
        requireSeen(theirs.filter(saved -> !saved.value().equals(value)), value, 0);
        return theirs.orElseThrow(() -> new Refused.Conflict("assessment.refused.same-moment"));
    }

    private static void requireSeen(Optional<SavedAnswer> before, Optional<AnswerValue> value, int basedOn) {
        int version = before.map(SavedAnswer::version).orElse(0);
        if (version != basedOn) {
            throw new Refused.Stale(value, before.flatMap(SavedAnswer::value), version);
        }
    }
}
