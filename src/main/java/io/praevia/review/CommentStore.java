package io.praevia.review;

import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class CommentStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    CommentStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Sent comments, and those that the reader wrote and has not sent. */
    List<Comment> visible(AssessmentId id, Optional<PersonId> reader) {
        return jdbc.sql(
                        "select * from review_comment where assessment_id = ? and (sent_at is not null or author_id = ?)"
                                + " order by created_at, id")
                .params(id.value(), reader.map(PersonId::value).orElse(null))
                .query(CommentStore::comment)
                .list();
    }

    Optional<Comment> find(UUID comment) {
        return jdbc.sql("select * from review_comment where id = ?")
                .param(comment)
                .query(CommentStore::comment)
                .optional();
    }

    UUID insert(AssessmentId id, Draft draft) {
        UUID comment = UUID.randomUUID();
        jdbc.sql("""
                        insert into review_comment (id, assessment_id, review_id, question_id, kind, body, author_id, created_at, sent_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        comment,
                        id.value(),
                        draft.review(),
                        draft.question(),
                        draft.kind().key(),
                        draft.body(),
                        draft.author().value(),
                        now(),
                        draft.review() == null ? now() : null)
                .update();
        return comment;
    }

    void delete(UUID comment) {
        jdbc.sql("delete from review_comment where id = ? and sent_at is null")
                .param(comment)
                .update();
    }

    void sendAll(UUID review) {
        jdbc.sql("update review_comment set sent_at = ? where review_id = ? and sent_at is null")
                .params(now(), review)
                .update();
    }

    void answer(UUID comment, String text, PersonId by) {
        jdbc.sql("update review_comment set answer = ?, answered_by = ?, answered_at = ? where id = ?")
                .params(text, by.value(), now(), comment)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Comment comment(ResultSet row, int n) throws SQLException {
        return new Comment(
                row.getObject("id", UUID.class),
                Optional.ofNullable(row.getObject("review_id", UUID.class)),
                Optional.ofNullable(row.getString("question_id")),
                Comment.Kind.of(row.getString("kind")),
                row.getString("body"),
                new PersonId(row.getObject("author_id", UUID.class)),
                row.getTimestamp("created_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("sent_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getString("answer")),
                Optional.ofNullable(row.getObject("answered_by", UUID.class)).map(PersonId::new),
                Optional.ofNullable(row.getTimestamp("answered_at")).map(Timestamp::toInstant));
    }

    /** A comment to be written; without a review it is sent at once. */
    record Draft(@Nullable UUID review, @Nullable String question, Comment.Kind kind, String body, PersonId author) {}
}
