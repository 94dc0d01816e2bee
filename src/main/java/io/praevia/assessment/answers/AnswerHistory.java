package io.praevia.assessment.answers;

import io.praevia.assessment.Access;
import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.Assessments;
import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.UseCase;
import io.praevia.questionnaire.AnswerValue;
import io.praevia.questionnaire.Question;
import io.praevia.questionnaire.carry.Carrying;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/** What an answer said before, and taking a version up again. */
@Service
public class AnswerHistory {

    private final AnswerStore store;
    private final Answers answers;
    private final AssessmentLookup lookup;
    private final Fit fit;
    private final Assessments assessments;
    private final Access access;

    AnswerHistory(
            AnswerStore store,
            Answers answers,
            AssessmentLookup lookup,
            Fit fit,
            Assessments assessments,
            Access access) {
        this.store = store;
        this.answers = answers;
        this.lookup = lookup;
        this.fit = fit;
        this.assessments = assessments;
        this.access = access;
    }

    /**
     * Every version, newest first, each with the question that it answered; the first is the answer now, or for a
     * question that is not asked any more the last one.
     */
    @Allowed.Internal
    public List<Version> versions(Assessment assessment, String questionnaire, String question, Locale language) {
        return store.history(
                assessment.id(),
                questionnaire,
                question,
                version -> answers.written(questionnaire, version, language).question(question));
    }

    /**
     * Saves what an earlier version said as a new version, by the same rules as {@link Answers#save}.
     *
     * @throws Refused.NotFound if there is no such version
     * @throws Refused.Conflict if a file that it named was removed since, or nothing of it fits the question any more
     */
    @UseCase
    @Allowed.SignedIn
    public SavedAnswer restore(AssessmentId id, String questionnaire, String questionId, int version, int basedOn) {
        Assessment assessment = lookup.get(id);
        Question question = answers.questionnaire(assessment, questionnaire)
                .question(questionId)
                .orElseThrow(() -> new Refused.NotFound("assessment.refused.question"));
        access.requireAnswer(assessment, questionId);
        Version earlier = versions(assessment, questionnaire, questionId, Locale.ENGLISH).stream()
                .filter(one -> one.saved().version() == version)
                .findFirst()
                .orElseThrow(() -> new Refused.NotFound("assessment.refused.version"));
        earlier.saved().value().ifPresent(value -> requireFiles(id, value));
        SavedAnswer after = answers.save(id, questionnaire, questionId, fitting(earlier, question), basedOn);
        assessments.note(
                id,
                "answer.restored",
                Map.of("question", questionnaire + "." + questionId, "version", Integer.toString(version)),
                Map.of());
        return after;
    }

    private Optional<AnswerValue> fitting(Version earlier, Question now) {
        Optional<AnswerValue> value = earlier.saved()
                .value()
                .flatMap(then -> fit.carrying()
                        .within(earlier.question(), now, then, Locale.ENGLISH)
                        .value());
        if (value.isEmpty() && earlier.saved().value().isPresent()) {
            throw new Refused.Conflict("assessment.refused.does-not-fit");
        }
        return value;
    }

    private void requireFiles(AssessmentId id, AnswerValue value) {
        List<UUID> there =
                fit.files().of(id).stream().map(EvidenceFiles.Evidence::id).toList();
        if (value instanceof AnswerValue.Files named && !there.containsAll(named.evidence())) {
            throw new Refused.Conflict("assessment.refused.detached");
        }
    }

    /** An answer as it stood, and the question as it was asked then. */
    public record Version(SavedAnswer saved, Question question) {}

    /** What an earlier answer needs to be true again. */
    @Component
    record Fit(EvidenceFiles files, Carrying carrying) {}
}
