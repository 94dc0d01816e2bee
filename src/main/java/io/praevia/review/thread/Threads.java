package io.praevia.review.thread;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.Assessments;
import io.praevia.identity.Allowed;
import io.praevia.identity.CurrentPerson;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.UseCase;
import io.praevia.kernel.Words;
import io.praevia.review.Comment;
import io.praevia.review.Reviews;
import io.praevia.review.text.Mentions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/** Threads: replied to by everybody concerned, resolved by the department that began them or, with a reason, by the office. */
@Service
public class Threads {

    private final Reviews reviews;
    private final ThreadStore store;
    private final ThreadDuties duties;
    private final Questions questions;
    private final CurrentPerson current;
    private final Around around;

    Threads(
            Reviews reviews,
            ThreadStore store,
            ThreadDuties duties,
            Questions questions,
            CurrentPerson current,
            Around around) {
        this.reviews = reviews;
        this.store = store;
        this.duties = duties;
        this.questions = questions;
        this.current = current;
        this.around = around;
    }

    /** Every thread that the current person may see, with what they may do to it, oldest first. */
    @Allowed.SignedIn
    public List<Shown> of(AssessmentId id) {
        Assessment assessment = around.lookup().get(id);
        Function<Comment, ThreadDuties.Powers> judge = duties.judge(assessment);
        return reviews.comments(id).stream()
                .map(comment -> new Shown(comment, judge.apply(comment)))
                .toList();
    }

    /**
     * Replies. A reviewer's reply is pending until the verdict or a question to the owner; everybody else's is sent at once.
     *
     * @param wantsBack true if the owner asks with it to get the assessment back, to change answers
     */
    @UseCase
    @Allowed.SignedIn
    public UUID reply(AssessmentId id, UUID thread, @Nullable String body, boolean wantsBack) {
        Assessment assessment = around.lookup().get(id);
        Comment comment = sent(id, thread);
        if (!duties.powers(assessment, comment).reply()) {
            throw duties.refusal(assessment);
        }
        String words = Words.required("body", body, Words.TEXT, "review.refused.reply");
        around.mentions().check(id, "body", words);
        Optional<UUID> pendingIn = duties.pendingIn(comment);
        boolean back = wantsBack && duties.ownerSide(assessment);
        UUID reply = store.reply(thread, pendingIn.orElse(null), words, current.id(), back);
        if (pendingIn.isEmpty()) {
            around.mentions().tell(id, words, reply, path(id, thread));
            around.assessments()
                    .note(
                            id,
                            "thread.replied",
                            Map.of("thread", thread.toString(), "reply", reply.toString()),
                            Map.of());
        }
        if (duties.ownerSide(assessment)) {
            questions.replied(assessment, comment);
        }
        return reply;
    }

    /** Takes back an own reply that was not sent yet. */
    @UseCase
    @Allowed.SignedIn
    public void discard(AssessmentId id, UUID reply) {
        around.lookup().get(id);
        if (!store.discard(reply, current.id())) {
            throw new Refused.NotFound("review.refused.comment-gone");
        }
    }

    /** The page that shows every thread, at this one. */
    static String path(AssessmentId id, UUID thread) {
        return "/assessments/%s/threads#comment-%s".formatted(id, thread);
    }

    Comment sent(AssessmentId id, UUID thread) {
        return reviews.comments(id).stream()
                .filter(comment ->
                        comment.id().equals(thread) && comment.sentAt().isPresent())
                .findFirst()
                .orElseThrow(() -> new Refused.NotFound("review.refused.comment-gone"));
    }

    /** A thread and what the current person may do to it. */
    public record Shown(Comment comment, ThreadDuties.Powers powers) {}

    /** What threads need of others. */
    @Component("threadSurroundings")
    record Around(AssessmentLookup lookup, Assessments assessments, Mentions mentions) {}
}
