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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What an answer said before, and taking a version up again. */
@Service
public class AnswerHistory {

    private final AnswerStore store;
    private final Answers answers;
    private final AssessmentLookup lookup;
    private final EvidenceFiles files;
    private final Assessments assessments;
    private final Access access;

    AnswerHistory(
            AnswerStore store,
            Answers answers,
            AssessmentLookup lookup,
            EvidenceFiles files,
            Assessments assessments,
            Access access) {
        this.store = store;
        this.answers = answers;
        this.lookup = lookup;
        this.files = files;
        this.assessments = assessments;
        this.access = access;
    }

    /** Every version, newest first; the first of the list is the answer now. */
    @Allowed.Internal
    public List<SavedAnswer> versions(Assessment assessment, String questionnaire, Question question) {
        return store.history(assessment.id(), questionnaire, question);
    }

    /**
     * Saves what an earlier version said as a new version, by the same rules as {@link Answers#save}.
     *
     * @throws Refused.NotFound if there is no such version
     * @throws Refused.Conflict if a file that it named was removed since
     */
    @UseCase
    @Allowed.SignedIn
    public SavedAnswer restore(AssessmentId id, String questionnaire, String questionId, int version, int basedOn) {
        Assessment assessment = lookup.get(id);
        Question question = answers.questionnaire(assessment, questionnaire)
                .question(questionId)
                .orElseThrow(() -> new Refused.NotFound("assessment.refused.question"));
        access.requireAnswer(assessment, questionId);
        SavedAnswer earlier = versions(assessment, questionnaire, question).stream()
                .filter(saved -> saved.version() == version)
                .findFirst()
                .orElseThrow(() -> new Refused.NotFound("assessment.refused.version"));
        earlier.value().ifPresent(value -> requireFiles(id, value));
        SavedAnswer after = answers.save(id, questionnaire, questionId, earlier.value(), basedOn);
        assessments.note(
                id,
                "answer.restored",
                Map.of("question", questionnaire + "." + questionId, "version", Integer.toString(version)),
                Map.of());
        return after;
    }

    private void requireFiles(AssessmentId id, AnswerValue value) {
        List<UUID> there = files.of(id).stream().map(EvidenceFiles.Evidence::id).toList();
        if (value instanceof AnswerValue.Files named && !there.containsAll(named.evidence())) {
            throw new Refused.Conflict("assessment.refused.detached");
        }
    }
}
