package io.praevia.record.page;

import io.praevia.kernel.PersonId;
import io.praevia.review.Comment;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A point that was raised, as the record prints it: what was said, and how it was settled. */
public record PointStory(RecordWords words, Function<PersonId, String> names) {

    /** The comment with the wording that it suggests. */
    public String said(Comment comment) {
        return comment.wording()
                .map(wording -> (comment.body() + "\n" + words.text("reviews.point.wording", wording.text())).strip())
                .orElse(comment.body());
    }

    /** The replies in the order of time, the owner's answer, whether the wording was taken over, and who settled it. */
    public String story(Comment comment) {
        List<String> lines = new ArrayList<>();
        comment.course()
                .replies()
                .forEach(reply -> lines.add(words.text(
                        "reviews.point.reply",
                        names.apply(reply.author()),
                        words.day(reply.createdAt()),
                        reply.body())));
        lines.add(comment.answer().orElseGet(() -> words.text(unanswered(comment))));
        comment.wording()
                .flatMap(Comment.Wording::applied)
                .ifPresent(done ->
                        lines.add(words.text("reviews.point.applied", names.apply(done.by()), words.day(done.at()))));
        comment.course().settled().ifPresent(settled -> lines.add(settled(settled)));
        return String.join("\n", lines);
    }

    private static String unanswered(Comment comment) {
        return comment.owed()
                ? "reviews.point.open"
                : comment.kind() == Comment.Kind.CHANGE ? "reviews.point.unanswered" : "reviews.point.remark";
    }

    private String settled(Comment.Settled settled) {
        String by = settled.by().map(names).orElse("");
        String line = words.text("reviews.point.settled." + settled.how().key(), by, words.day(settled.at()));
        return settled.reason().isEmpty() ? line : line + " " + settled.reason();
    }
}
