package io.praevia.record.chapter;

import io.praevia.record.dossier.Dossier;
import io.praevia.record.page.Blocks.Answer;
import io.praevia.record.page.Blocks.Column;
import io.praevia.record.page.Blocks.Table;
import io.praevia.record.page.RecordWords;
import io.praevia.review.Comment;
import io.praevia.review.Review;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Who reviewed and why, what they said, and what became of each point. */
final class ReviewChapter {

    private final Dossier dossier;
    private final RecordWords words;

    ReviewChapter(Dossier dossier, RecordWords words) {
        this.dossier = dossier;
        this.words = words;
    }

    Shapes.Reviews reviews() {
        return new Shapes.Reviews(routing(), verdicts(), conditions(), points());
    }

    private @Nullable Table routing() {
        List<Review> newest = dossier.reviewed().newest();
        if (newest.isEmpty()) {
            return null;
        }
        return new Table(
                words.text("reviews.routing"),
                List.of(
                        new Column(words.text("reviews.department"), 22),
                        new Column(words.text("reviews.why"), 52),
                        new Column(words.text("reviews.rules"), 26)),
                newest.stream()
                        .map(review -> List.of(
                                dossier.names().of(review.department()),
                                review.reason(),
                                String.join(", ", review.rules())))
                        .toList());
    }

    private @Nullable Table verdicts() {
        List<Review> given = dossier.reviewed().reviews().stream()
                .filter(review -> review.verdict().isPresent())
                .toList();
        if (given.isEmpty()) {
            return null;
        }
        return new Table(
                words.text("reviews.verdicts"),
                List.of(
                        new Column(words.text("reviews.department"), 20),
                        new Column(words.text("reviews.round"), 9),
                        new Column(words.text("reviews.verdict"), 19),
                        new Column(words.text("reviews.note"), 28),
                        new Column(words.text("reviews.who"), 24)),
                given.stream().map(this::verdict).toList());
    }

    private List<String> verdict(Review review) {
        return List.of(
                dossier.names().of(review.department()),
                Integer.toString(review.submission()),
                review.verdict().orElseThrow().done().in(words.language()),
                review.note().isBlank() ? "–" : review.note(),
                review.reviewer().map(by -> dossier.names().of(by) + "\n").orElse("")
                        + review.completedAt().map(words::day).orElse(""));
    }

    private List<Shapes.Box> conditions() {
        return dossier.reviewed().newest().stream()
                .filter(review -> !review.conditions().isBlank())
                .map(review -> new Shapes.Box(
                        "condition",
                        words.text("reviews.condition", dossier.names().of(review.department())),
                        review.conditions()))
                .toList();
    }

    private List<Answer> points() {
        List<Comment> comments = dossier.reviewed().comments();
        return IntStream.range(0, comments.size())
                .mapToObj(i -> point(i + 1, comments.get(i)))
                .toList();
    }

    private Answer point(int number, Comment comment) {
        String answer = comment.answer().orElseGet(() -> words.text(unanswered(comment)));
        return new Answer(
                Integer.toString(number),
                from(comment) + ": " + said(comment),
                story(comment, answer),
                null,
                words.text("reviews.point.asked", dossier.names().of(comment.author()), words.day(comment.createdAt()))
                        + answered(comment));
    }

    private static String unanswered(Comment comment) {
        return comment.owed()
                ? "reviews.point.open"
                : comment.kind() == Comment.Kind.CHANGE ? "reviews.point.unanswered" : "reviews.point.remark";
    }

    private String said(Comment comment) {
        return comment.wording()
                .map(wording -> (comment.body() + "\n" + words.text("reviews.point.wording", wording.text())).strip())
                .orElse(comment.body());
    }

    /** The replies and the answer in the order of time, then how it was settled. */
    private String story(Comment comment, String answer) {
        List<String> lines = new ArrayList<>();
        comment.course()
                .replies()
                .forEach(reply -> lines.add(words.text(
                        "reviews.point.reply",
                        dossier.names().of(reply.author()),
                        words.day(reply.createdAt()),
                        reply.body())));
        lines.add(answer);
        comment.wording()
                .flatMap(Comment.Wording::applied)
                .ifPresent(done -> lines.add(words.text(
                        "reviews.point.applied", dossier.names().of(done.by()), words.day(done.at()))));
        comment.course().settled().ifPresent(settled -> lines.add(settled(settled)));
        return String.join("\n", lines);
    }

    private String settled(Comment.Settled settled) {
        String by = settled.by().map(dossier.names()::of).orElse("");
        String line =
                words.text("reviews.point.settled." + settled.how().key(), by, words.day(settled.at()));
        return settled.reason().isEmpty() ? line : line + " " + settled.reason();
    }

    private String answered(Comment comment) {
        return comment.answeredAt()
                .map(at -> " "
                        + words.text(
                                "reviews.point.answered",
                                comment.answeredBy().map(dossier.names()::of).orElse(""),
                                words.day(at)))
                .orElse("");
    }

    private String from(Comment comment) {
        String department = comment.review()
                .flatMap(this::review)
                .map(review -> dossier.names().of(review.department()))
                .orElseGet(() -> words.text("reviews.point.sign-off"));
        return comment.question()
                .flatMap(id -> dossier.answers().questionnaire().question(id))
                .map(question -> words.text("reviews.point.about", department, question.label()))
                .orElse(department);
    }

    private Optional<Review> review(UUID id) {
        return dossier.reviewed().reviews().stream()
                .filter(review -> review.id().equals(id))
                .findFirst();
    }
}
