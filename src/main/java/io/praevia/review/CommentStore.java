package io.praevia.review;

import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import io.praevia.review.text.About;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** Sent comments, and those that the reader wrote and has not sent; replies likewise. */
    List<Comment> visible(AssessmentId id, Optional<PersonId> reader) {
        UUID me = reader.map(PersonId::value).orElse(null);
        Map<UUID, List<Comment.Reply>> replies = new HashMap<>();
        jdbc.sql(
                        "select r.* from review_reply r join review_comment c on c.id = r.comment_id where c.assessment_id = ?"
                                + " and (r.sent_at is not null or r.author_id = ?) order by coalesce(r.sent_at, r.created_at), r.id")
                .params(id.value(), me)
                .query(row -> {
                    replies.computeIfAbsent(row.getObject("comment_id", UUID.class), c -> new ArrayList<>())
                            .add(CommentStore.reply(row));
                });
        return jdbc.sql(
                        "select * from review_comment where assessment_id = ? and (sent_at is not null or author_id = ?)"
                                + " order by created_at, id")
                .params(id.value(), me)
                .query((row, n) -> CommentStore.comment(row, replies))
                .list();
    }

    Optional<Comment> find(UUID comment) {
        return jdbc.sql("select * from review_comment where id = ?")
                .param(comment)
                .query((row, n) -> CommentStore.comment(row, Map.of()))
                .optional();
    }

    UUID insert(AssessmentId id, Draft draft) {
        UUID comment = UUID.randomUUID();
        jdbc.sql("""
                        insert into review_comment (id, assessment_id, review_id, question_id, risk_id, kind, body,
                                suggestion, suggested_on, author_id, created_at, sent_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        comment,
                        id.value(),
                        draft.review(),
                        draft.about().question(),
                        draft.about().risk(),
                        draft.kind().key(),
                        draft.body(),
                        draft.wording() == null ? null : draft.wording().text(),
                        draft.wording() == null ? null : draft.wording().basedOn(),
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

    /** A comment to be written; without a review it is sent at once. */
    record Draft(
            @Nullable UUID review,
            About about,
            Comment.Kind kind,
            String body,
            Comment.@Nullable Wording wording,
            PersonId author) {}

    private static Comment comment(ResultSet row, Map<UUID, List<Comment.Reply>> replies) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Comment(
                id,
                Optional.ofNullable(row.getObject("review_id", UUID.class)),
                Optional.ofNullable(row.getString("question_id")),
                Optional.ofNullable(row.getObject("risk_id", UUID.class)),
                Comment.Kind.of(row.getString("kind")),
                row.getString("body"),
                new PersonId(row.getObject("author_id", UUID.class)),
                row.getTimestamp("created_at").toInstant(),
                instant(row, "sent_at"),
                Optional.ofNullable(row.getString("answer")),
                person(row, "answered_by"),
                instant(row, "answered_at"),
                wording(row),
                new Comment.Course(
                        instant(row, "asked_at"),
                        instant(row, "replied_at"),
                        settled(row),
                        List.copyOf(replies.getOrDefault(id, List.of()))));
    }

    private static Optional<Comment.Wording> wording(ResultSet row) throws SQLException {
        String text = row.getString("suggestion");
        if (text == null) {
            return Optional.empty();
        }
        Optional<PersonId> by = person(row, "applied_by");
        Optional<Comment.Applied> applied =
                instant(row, "applied_at").flatMap(at -> by.map(person -> new Comment.Applied(person, at)));
        return Optional.of(new Comment.Wording(text, row.getInt("suggested_on"), applied));
    }

    private static Optional<Comment.Settled> settled(ResultSet row) throws SQLException {
        String how = row.getString("settled_how");
        Optional<PersonId> by = person(row, "settled_by");
        String reason = Optional.ofNullable(row.getString("settled_reason")).orElse("");
        return instant(row, "settled_at").map(at -> new Comment.Settled(Comment.How.of(how), by, at, reason));
    }

    private static Comment.Reply reply(ResultSet row) throws SQLException {
        return new Comment.Reply(
                row.getObject("id", UUID.class),
                row.getString("body"),
                new PersonId(row.getObject("author_id", UUID.class)),
                row.getTimestamp("created_at").toInstant(),
                instant(row, "sent_at"),
                row.getBoolean("wants_back"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }

    private static Optional<PersonId> person(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class)).map(PersonId::new);
    }
}
