package io.praevia.exchange.reviews;

import io.praevia.exchange.api.PersonView;
import io.praevia.kernel.PersonId;
import io.praevia.review.Comment;
import io.praevia.review.Review;
import io.praevia.review.Verdict;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One department's review of one submission. */
@Schema(name = "Review")
record ReviewView(
        String id,
        String assessment,
        int submission,
        String department,

        @Schema(description = "Why this department reviews, in words")
        String reason,

        @Schema(description = "The rules that chose it") List<String> rules,

        @Schema(description = "The questions that the department looks at, and `risks`")
        List<String> questions,

        Instant dueAt,

        @Schema(
                description =
                        "approve, approve-with-conditions, request-changes, reject, or set-aside by the privacy office;"
                                + " null while the review is open")
        @Nullable
        String verdict,

        String note,
        String conditions,
        @Nullable PersonView reviewer,
        @Nullable Instant completedAt) {

    static ReviewView of(Review review, Function<PersonId, PersonView> names) {
        return new ReviewView(
                review.id().toString(),
                review.assessment().toString(),
                review.submission(),
                review.department().value(),
                review.why(),
                review.rules(),
                review.questions(),
                review.dueAt(),
                review.verdict().map(Verdict::key).orElse(null),
                review.note(),
                review.conditions(),
                review.reviewer().map(names).orElse(null),
                review.completedAt().orElse(null));
    }

    /** Everybody who is named in the comments. */
    static List<PersonId> named(List<Comment> comments) {
        return comments.stream()
                .flatMap(comment -> Stream.of(
                                Stream.of(comment.author()),
                                comment.course().settled().flatMap(Comment.Settled::by).stream(),
                                comment.course().replies().stream().map(Comment.Reply::author))
                        .flatMap(Function.identity()))
                .toList();
    }

    /** A remark, or a change that is asked for, with the owner's answer. */
    @Schema(name = "Comment")
    record CommentView(
            String id,

            @Schema(description = "null when it was sent back at the sign-off") @Nullable
            String review,

            @Nullable String question,

            @Schema(description = "remark or change") String kind,

            String body,
            PersonView author,
            Instant createdAt,

            @Schema(description = "null while only its author sees it") @Nullable
            Instant sentAt,

            @Nullable String answer,
            @Nullable Instant answeredAt,

            @Schema(description = "What became of the thread that the comment begins")
            ThreadView thread) {

        static CommentView of(Comment comment, Function<PersonId, PersonView> names) {
            return new CommentView(
                    comment.id().toString(),
                    comment.review().map(UUID::toString).orElse(null),
                    comment.question().orElse(null),
                    comment.kind().key(),
                    comment.body(),
                    names.apply(comment.author()),
                    comment.createdAt(),
                    comment.sentAt().orElse(null),
                    comment.answer().orElse(null),
                    comment.answeredAt().orElse(null),
                    ThreadView.of(comment, names));
        }
    }

    /** A comment to be added. */
    @Schema(name = "NewComment")
    record NewComment(
            @Nullable String question,

            @Schema(description = "remark or change") @Nullable
            String kind,

            @Nullable String body,

            @Schema(description = "One risk that it is about; then the question is `risks`") @Nullable
            UUID risk,

            @Schema(description = "A wording for the answer to the question, which the owner can take over") @Nullable
            String suggestion) {}

    /** Why the office goes on without the department. */
    @Schema(name = "SetAside")
    record SetAside(@Nullable String reason) {}

    /** The owner's answer to a point. */
    @Schema(name = "PointAnswer")
    record PointAnswer(@Nullable String answer) {}
}
