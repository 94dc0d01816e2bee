package io.praevia.exchange.reviews;

import io.praevia.exchange.api.PersonView;
import io.praevia.kernel.PersonId;
import io.praevia.review.Comment;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What became of a comment. */
@Schema(name = "Thread")
record ThreadView(
        @Schema(description = "open, done (the owner says so) or resolved")
        String state,

        @Schema(description = "True while it keeps its department from approving, and the assessment from the sign-off")
        boolean blocks,

        @Nullable String risk,
        @Nullable SuggestionView suggestion,

        @Schema(description = "When the owner was asked without sending back") @Nullable
        Instant askedAt,

        @Schema(description = "True while the department waits for the owner's reply")
        boolean waits,

        @Nullable SettledView settled,

        @Schema(description = "Replies that were sent, and your own that are not, oldest first")
        List<ReplyView> replies) {

    static ThreadView of(Comment comment, Function<PersonId, PersonView> names) {
        return new ThreadView(
                comment.state().key(),
                comment.blocks(),
                comment.risk().map(UUID::toString).orElse(null),
                comment.wording()
                        .map(w -> new SuggestionView(
                                w.text(),
                                w.basedOn(),
                                w.applied().map(Comment.Applied::at).orElse(null)))
                        .orElse(null),
                comment.course().askedAt().orElse(null),
                comment.awaitsReply(),
                comment.course()
                        .settled()
                        .map(s ->
                                new SettledView(s.how().key(), s.by().map(names).orElse(null), s.at(), s.reason()))
                        .orElse(null),
                comment.course().replies().stream()
                        .map(reply -> new ReplyView(
                                reply.id().toString(),
                                reply.body(),
                                names.apply(reply.author()),
                                reply.sentAt().orElse(null),
                                reply.wantsBack()))
                        .toList());
    }

    /** A wording that is suggested for the answer. */
    @Schema(name = "WordingSuggestion")
    record SuggestionView(
            String text,

            @Schema(description = "The version of the answer that the reviewer read")
            int basedOn,

            @Nullable Instant appliedAt) {}

    /** Who resolved it; {@code how} is department, verdict, office or sign-off. */
    @Schema(name = "Settled")
    record SettledView(String how, @Nullable PersonView by, Instant at, String reason) {}

    /** A reply. */
    @Schema(name = "Reply")
    record ReplyView(
            String id,
            String body,
            PersonView author,

            @Schema(description = "null while only its author sees it") @Nullable
            Instant sentAt,

            boolean wantsBack) {}
}
