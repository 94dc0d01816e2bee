package io.praevia.review.thread;

import io.praevia.assessment.Assessment;
import io.praevia.identity.Allowed;
import io.praevia.identity.CurrentPerson;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.UseCase;
import io.praevia.kernel.Words;
import io.praevia.review.Comment;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Resolves threads and opens them again. */
@Service
public class Settling {

    private final Threads threads;
    private final ThreadStore store;
    private final ThreadDuties duties;
    private final Questions questions;
    private final CurrentPerson current;
    private final Threads.Around around;

    Settling(
            Threads threads,
            ThreadStore store,
            ThreadDuties duties,
            Questions questions,
            CurrentPerson current,
            Threads.Around around) {
        this.threads = threads;
        this.store = store;
        this.duties = duties;
        this.questions = questions;
        this.current = current;
        this.around = around;
    }

    /**
     * Resolves a thread; resolving it again has no effect.
     *
     * @param reason required of the privacy office, when it resolves in the place of the department
     */
    @UseCase
    @Allowed.SignedIn
    public void resolve(AssessmentId id, UUID thread, @Nullable String reason) {
        Assessment assessment = around.lookup().get(id);
        store.lock(threads.sent(id, thread).id());
        Comment comment = threads.sent(id, thread);
        if (comment.state() == Comment.State.RESOLVED) {
            return;
        }
        ThreadDuties.Powers powers = duties.powers(assessment, comment);
        if (!powers.resolve() && !powers.overrule()) {
            throw duties.refusal(assessment);
        }
        String why = powers.resolve()
                ? Words.optional("reason", reason, Words.TEXT)
                : Words.required("reason", reason, Words.TEXT, "review.refused.overrule");
        Comment.How how = powers.resolve() ? Comment.How.DEPARTMENT : Comment.How.OFFICE;
        store.settle(thread, how, current.id(), why);
        around.assessments()
                .note(
                        id,
                        "thread.resolved",
                        Map.of("thread", thread.toString(), "how", how.key()),
                        Map.of("reason", why));
        questions.settled(assessment, comment);
    }

    /** Opens a thread again that was done or resolved: the owner owes an answer, and the department cannot approve. */
    @UseCase
    @Allowed.SignedIn
    public void reopen(AssessmentId id, UUID thread, @Nullable String why) {
        Assessment assessment = around.lookup().get(id);
        store.lock(threads.sent(id, thread).id());
        Comment comment = threads.sent(id, thread);
        if (!duties.powers(assessment, comment).reopen()) {
            throw duties.powers(assessment, comment).resolve()
                    ? new Refused.Conflict("review.refused.open-already")
                    : duties.refusal(assessment);
        }
        String words = Words.required("body", why, Words.TEXT, "review.refused.reopen");
        around.mentions().check(id, "body", words);
        store.reopen(thread);
        UUID reply = store.reply(thread, null, words, current.id(), false);
        around.mentions().tell(id, words, reply, Threads.path(id, thread));
        around.assessments()
                .note(id, "thread.reopened", Map.of("thread", thread.toString(), "reply", reply.toString()), Map.of());
    }

    /** Resolves what was sent back at a sign-off, because who decides now has read the answers and signs. */
    @UseCase
    @Allowed.Internal
    public void settleSignOff(AssessmentId id) {
        store.settleSignOff(id, current.id());
    }
}
