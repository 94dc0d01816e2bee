package io.praevia.review.thread;

import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import io.praevia.review.Comment;
import io.praevia.review.ReviewEvents;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what becomes of a thread; {@code CommentStore} writes its beginning and reads all of it. */
@Component
class ThreadStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    ThreadStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps others away from the thread until the transaction ends. */
    void lock(UUID comment) {
        jdbc.sql("select id from review_comment where id = ? for update")
                .param(comment)
                .query(UUID.class)
                .single();
    }

    /** A reply; with a review it is pending in that, without one it is sent at once. */
    UUID reply(UUID comment, @Nullable UUID pendingIn, String body, PersonId author, boolean wantsBack) {
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        "insert into review_reply (id, comment_id, review_id, body, author_id, wants_back, created_at, sent_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        comment,
                        pendingIn,
                        body,
                        author.value(),
                        wantsBack,
                        now(),
                        pendingIn == null ? now() : null)
                .update();
        return id;
    }

    /** Returns false if it was sent, is somebody else's, or never was. */
    boolean discard(UUID reply, PersonId author) {
        return jdbc.sql("delete from review_reply where id = ? and author_id = ? and sent_at is null")
                        .params(reply, author.value())
                        .update()
                == 1;
    }

    void sendReplies(UUID review, PersonId author) {
        jdbc.sql("update review_reply set sent_at = ? where review_id = ? and author_id = ? and sent_at is null")
                .params(now(), review, author.value())
                .update();
    }

    void sendAllReplies(UUID review) {
        jdbc.sql("update review_reply set sent_at = ? where review_id = ? and sent_at is null")
                .params(now(), review)
                .update();
    }

    /** Sends the comment, if it is not, as a question to the owner. */
    void ask(UUID comment) {
        jdbc.sql(
                        "update review_comment set asked_at = ?, replied_at = null, sent_at = coalesce(sent_at, ?) where id = ?")
                .params(now(), now(), comment)
                .update();
    }

    void replied(UUID comment) {
        jdbc.sql(
                        "update review_comment set replied_at = ? where id = ? and asked_at is not null and replied_at is null")
                .params(now(), comment)
                .update();
    }

    void settle(UUID comment, Comment.How how, PersonId by, String reason) {
        jdbc.sql(
                        "update review_comment set settled_how = ?, settled_by = ?, settled_at = ?, settled_reason = ? where id = ?")
                .params(how.key(), by.value(), now(), reason, comment)
                .update();
    }

    /** Resolves what the department says is settled with its verdict: what is done or, with {@code open}, all of it. */
    void settleVerdict(ReviewEvents.Completed verdict, PersonId by, boolean open) {
        jdbc.sql("""
                        update review_comment c set settled_how = 'verdict', settled_by = ?, settled_at = ?
                          from review r where r.id = c.review_id and r.assessment_id = ? and r.department_id = ?
                           and c.kind = 'change' and c.settled_at is null and (? or c.answer is not null)""")
                .params(
                        by.value(),
                        now(),
                        verdict.id().value(),
                        verdict.department().value(),
                        open)
                .update();
    }

    /** Resolves what was sent back at a sign-off and answered since. */
    void settleSignOff(AssessmentId id, PersonId by) {
        jdbc.sql(
                        "update review_comment set settled_how = 'sign-off', settled_by = ?, settled_at = ?"
                                + " where assessment_id = ? and review_id is null and answer is not null and settled_at is null")
                .params(by.value(), now(), id.value())
                .update();
    }

    /** Opens the thread again: what the owner had answered becomes a reply. */
    void reopen(UUID comment) {
        jdbc.sql("""
                        insert into review_reply (id, comment_id, body, author_id, created_at, sent_at)
                        select gen_random_uuid(), id, answer, answered_by, answered_at, answered_at
                          from review_comment where id = ? and answer is not null""").param(comment).update();
        jdbc.sql(
                        "update review_comment set settled_how = null, settled_by = null, settled_at = null, settled_reason = null,"
                                + " answer = null, answered_by = null, answered_at = null where id = ?")
                .param(comment)
                .update();
    }

    void applied(UUID comment, PersonId by) {
        jdbc.sql("update review_comment set applied_at = ?, applied_by = ? where id = ?")
                .params(now(), by.value(), comment)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
