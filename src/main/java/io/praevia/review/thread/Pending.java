package io.praevia.review.thread;

import io.praevia.identity.CurrentPerson;
import io.praevia.kernel.AssessmentId;
import io.praevia.review.Comment;
import io.praevia.review.ReviewEvents;
import io.praevia.review.Reviews;
import io.praevia.review.Verdict;
import io.praevia.review.text.Mentions;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What goes with a verdict beside the comments: replies, word to those who are mentioned, and what is settled by it. */
@Component
class Pending {

    private final Reviews reviews;
    private final ThreadStore store;
    private final Mentions mentions;
    private final CurrentPerson current;

    Pending(Reviews reviews, ThreadStore store, Mentions mentions, CurrentPerson current) {
        this.current = current;
        this.reviews = reviews;
        this.store = store;
        this.mentions = mentions;
    }

    @EventListener
    void onVerdict(ReviewEvents.Completed completed) {
        if (completed.verdict() != Verdict.REQUEST_CHANGES) {
            store.settleVerdict(completed, current.id(), completed.verdict() == Verdict.REJECT);
        }
        List<Comment> before = reviews.sentComments(completed.id());
        List<UUID> known = before.stream()
                .flatMap(comment -> comment.course().replies().stream())
                .map(Comment.Reply::id)
                .toList();
        store.sendAllReplies(completed.review());
        for (Comment comment : reviews.sentComments(completed.id())) {
            boolean first = comment.review().equals(Optional.of(completed.review()))
                    && comment.course().askedAt().isEmpty();
            if (first) {
                mentions.tell(completed.id(), comment.body(), comment.id(), Threads.path(completed.id(), comment.id()));
            }
            comment.course().replies().stream()
                    .filter(reply -> !known.contains(reply.id()))
                    .forEach(reply -> tell(completed.id(), comment, reply));
        }
    }

    /** True if the current person wrote a reply in the thread that is not sent. */
    boolean holdsReply(Comment comment) {
        return comment.course().replies().stream()
                .anyMatch(reply -> reply.sentAt().isEmpty());
    }

    /** Tells whom these comments and replies mention, which were pending until now. */
    void tell(AssessmentId id, List<Comment> sent) {
        for (Comment comment : sent) {
            if (comment.sentAt().isEmpty()) {
                mentions.tell(id, comment.body(), comment.id(), Threads.path(id, comment.id()));
            }
            comment.course().replies().stream()
                    .filter(reply -> reply.sentAt().isEmpty())
                    .forEach(reply -> tell(id, comment, reply));
        }
    }

    private void tell(AssessmentId id, Comment comment, Comment.Reply reply) {
        mentions.tell(id, reply.body(), reply.id(), Threads.path(id, comment.id()));
    }
}
