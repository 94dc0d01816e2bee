package io.praevia.record.chapter;

import io.praevia.record.dossier.Dossier;
import io.praevia.record.page.Blocks.Answer;
import io.praevia.record.page.Blocks.Column;
import io.praevia.record.page.Blocks.Table;
import io.praevia.record.page.PointStory;
import io.praevia.record.page.RecordWords;
import io.praevia.review.Comment;
import io.praevia.review.Review;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Who reviewed and why, what they said, and what became of each point. */
final class ReviewChapter {

    private final Dossier dossier;
    private final RecordWords words;
    private final PointStory point;

    ReviewChapter(Dossier dossier, RecordWords words) {
        this.dossier = dossier;
        this.words = words;
        this.point = new PointStory(words, dossier.names()::of);
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
                                review.why(words.language()),
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
                note(review),
                review.reviewer()
                                .map(by -> words.acting(
                                                dossier.names().of(by),
                                                review.inPlaceOf().map(dossier.names()::of))
                                        + "\n")
                                .orElse("")
                        + review.completedAt().map(words::day).orElse(""));
    }

    private String note(Review review) {
        if (!review.spoken()) {
            return words.text("reviews.set-aside", review.note());
        }
        return review.note().isBlank() ? "–" : review.note();
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
        return new Answer(
                Integer.toString(number),
                from(comment) + ": " + point.said(comment),
                point.story(comment),
                null,
                words.text("reviews.point.asked", dossier.names().of(comment.author()), words.day(comment.createdAt()))
                        + answered(comment));
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
