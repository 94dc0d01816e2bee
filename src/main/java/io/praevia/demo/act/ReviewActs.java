package io.praevia.demo.act;

import io.praevia.demo.story.Shared;
import io.praevia.demo.story.StoryFiles;
import io.praevia.identity.Role;
import io.praevia.review.Comment;
import io.praevia.review.Review;
import io.praevia.review.ReviewDesk;
import io.praevia.review.Reviews;
import io.praevia.review.Rework;
import io.praevia.review.Verdict;
import io.praevia.workflow.StoryJobs;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reviews of departments with their comments, and the owner's answers to what was sent back. */
@Component
class ReviewActs implements Acts {

    private static final Duration PER_COMMENT = Duration.ofMinutes(7);
    private static final Duration PER_REVIEW = Duration.ofMinutes(52);

    private final Reviews reviews;
    private final ReviewDesk desk;
    private final Rework rework;
    private final StoryJobs jobs;
    private final Shared shared;

    ReviewActs(Reviews reviews, ReviewDesk desk, Rework rework, StoryJobs jobs, StoryFiles files) {
        this.reviews = reviews;
        this.desk = desk;
        this.rework = rework;
        this.jobs = jobs;
        this.shared = files.shared();
    }

    @Override
    public Map<String, Act> acts() {
        return Map.of("reviews", this::reviews, "drafts", this::drafts, "points", this::points);
    }

    /** Each department named gives its verdict; {@code others: approve} lets the rest of the round approve. */
    private void reviews(Scene scene) {
        scene.with().properties().stream()
                .filter(given -> !given.getKey().equals("others"))
                .forEach(given -> review(scene, open(scene, given.getKey()), given.getValue()));
        if (scene.with().has("others")) {
            open(scene).forEach(review -> approve(scene, review));
        }
    }

    /** Comments that a department has written and not sent yet. */
    private void drafts(Scene scene) {
        scene.with().properties().forEach(given -> {
            Review review = open(scene, given.getKey());
            scene.as(reviewer(scene, review), () -> comment(scene, review, given.getValue()));
        });
    }

    /** The owner's answers to the points sent back, in their order. */
    private void points(Scene scene) {
        List<Comment> owed = scene.ownerGets(() -> rework.points(scene.id())).stream()
                .filter(Comment::owed)
                .toList();
        if (owed.size() != scene.with().size()) {
            throw new IllegalStateException(scene.with().size() + " answers to " + owed.size() + " points: " + owed);
        }
        for (int i = 0; i < owed.size(); i++) {
            scene.pass(PER_COMMENT);
            Comment point = owed.get(i);
            String answer = scene.with().get(i).asString();
            scene.asOwner(() -> rework.answer(scene.id(), point.id(), answer));
        }
    }

    private void review(Scene scene, Review review, JsonNode given) {
        scene.pass(PER_REVIEW);
        scene.as(reviewer(scene, review), () -> {
            comment(scene, review, given.path("comments"));
            desk.complete(
                    review.id(),
                    Verdict.of(given.path("verdict").asString("approve")),
                    given.path("note").asString(""),
                    given.path("conditions").asString(""));
        });
        jobs.runNow(scene.id());
    }

    private void approve(Scene scene, Review review) {
        List<String> notes = shared.notes().getOrDefault(review.department().value(), List.of(""));
        String note = notes.get(Math.floorMod(scene.story().key().hashCode(), notes.size()));
        scene.pass(PER_REVIEW);
        scene.as(reviewer(scene, review), () -> desk.complete(review.id(), Verdict.APPROVE, note, ""));
        jobs.runNow(scene.id());
    }

    /** Comments as {@code [question, change or remark, words]}. */
    private void comment(Scene scene, Review review, JsonNode comments) {
        for (JsonNode comment : comments) {
            scene.pass(PER_COMMENT);
            Comment.Kind kind = comment.get(1).asString().equals("change") ? Comment.Kind.CHANGE : Comment.Kind.REMARK;
            desk.comment(
                    review.id(),
                    comment.get(0).asString(""),
                    kind,
                    comment.get(2).asString());
        }
    }

    private static String reviewer(Scene scene, Review review) {
        return scene.step().by().isEmpty()
                ? scene.cast().first(Role.REVIEWER, review.department().value())
                : scene.step().by();
    }

    private List<Review> open(Scene scene) {
        return reviews.of(scene.id()).stream().filter(Review::open).toList();
    }

    private Review open(Scene scene, String department) {
        return open(scene).stream()
                .filter(review -> review.department().value().equals(department))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(department + " does not review; open are "
                        + open(scene).stream().map(Review::department).toList()));
    }
}
