package io.praevia.review.thread;

import io.praevia.assessment.Access;
import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.Assessments;
import io.praevia.assessment.answers.Answers;
import io.praevia.assessment.answers.SavedAnswer;
import io.praevia.identity.Allowed;
import io.praevia.identity.CurrentPerson;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.UseCase;
import io.praevia.kernel.text.Message;
import io.praevia.questionnaire.AnswerValue;
import io.praevia.review.Comment;
import io.praevia.review.Reviews;
import io.praevia.review.Rework;
import io.praevia.review.text.Wordings;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/** Takes a suggested wording over as the owner's answer. */
@Service("wordingSuggestions")
public class Suggestions {

    private final Reviews reviews;
    private final Wordings wordings;
    private final Answers answers;
    private final ThreadStore store;
    private final CurrentPerson current;
    private final Around around;

    Suggestions(
            Reviews reviews,
            Wordings wordings,
            Answers answers,
            ThreadStore store,
            CurrentPerson current,
            Around around) {
        this.reviews = reviews;
        this.wordings = wordings;
        this.answers = answers;
        this.store = store;
        this.current = current;
        this.around = around;
    }

    /**
     * Makes the wording the answer, as an act of the current person, and says so as the answer to the point; twice has
     * one effect.
     *
     * @param basedOn the version of the answer that the person saw; empty for the one that the reviewer read
     * @throws Refused.Stale if the answer changed since, with both wordings
     * @throws Refused.Conflict if answers cannot be changed now, or the thread is resolved
     */
    @UseCase
    @Allowed.SignedIn
    public void apply(AssessmentId id, UUID thread, Optional<Integer> basedOn) {
        Assessment assessment = around.lookup().get(id);
        around.access().requireEdit(assessment);
        store.lock(find(id, thread).id());
        Comment comment = find(id, thread);
        Comment.Wording wording =
                comment.wording().orElseThrow(() -> new Refused.NotFound("review.refused.no-wording"));
        if (wording.applied().isPresent()) {
            return;
        }
        if (comment.state() == Comment.State.RESOLVED) {
            throw new Refused.Conflict("review.refused.resolved");
        }
        String question = comment.question().orElseThrow();
        AnswerValue value = wordings.value(assessment, question, wording.text());
        SavedAnswer saved =
                answers.save(id, Assessments.DPIA, question, Optional.of(value), basedOn.orElse(wording.basedOn()));
        store.applied(thread, current.id());
        around.assessments()
                .note(
                        id,
                        "wording.applied",
                        Map.of(
                                "thread", thread.toString(),
                                "question", Assessments.DPIA + "." + question,
                                "version", Integer.toString(saved.version())),
                        Map.of());
        if (comment.owed()) {
            around.rework().answer(id, thread, Message.of("rework.wording-used").toString());
        }
    }

    private Comment find(AssessmentId id, UUID thread) {
        return reviews.sentComments(id).stream()
                .filter(comment -> comment.id().equals(thread))
                .findFirst()
                .orElseThrow(() -> new Refused.NotFound("review.refused.comment-gone"));
    }

    /** The assessment, who may change it, its trail, and its points. */
    @Component("wordingSurroundings")
    record Around(AssessmentLookup lookup, Access access, Assessments assessments, Rework rework) {}
}
