package io.praevia.review.web;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.AssessmentProcess;
import io.praevia.assessment.submission.Submissions;
import io.praevia.identity.CurrentPerson;
import io.praevia.identity.Departments;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.text.Dates;
import io.praevia.kernel.text.Message;
import io.praevia.review.Comment;
import io.praevia.review.Review;
import io.praevia.review.ReviewDuties;
import io.praevia.review.Reviews;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the review page together: what changed comes first. */
@Component
class ReviewPages {

    private final Reviews reviews;
    private final AssessmentLookup lookup;
    private final Submissions submissions;
    private final ReadingRoom room;
    private final Standing standing;

    ReviewPages(
            Reviews reviews, AssessmentLookup lookup, Submissions submissions, ReadingRoom room, Standing standing) {
        this.reviews = reviews;
        this.lookup = lookup;
        this.submissions = submissions;
        this.room = room;
        this.standing = standing;
    }

    /** The page at a question; at the first of the list when none of the review's is named. */
    ReviewPage page(UUID id, @Nullable String question) {
        Review review = reviews.get(id);
        Assessment assessment = lookup.get(review.assessment());
        List<Comment> comments = reviews.comments(review.assessment());
        List<String> changed = changed(review);
        List<String> order = order(review, changed);
        String at = question != null && order.contains(question) ? question : order.get(0);
        Map<String, String> labels = room.labels(assessment, review);
        List<ReviewPage.Item> items = order.stream()
                .map(q -> item(q, labels.getOrDefault(q, q), changed.contains(q), at, comments))
                .toList();
        ReviewPage.Bar bar = standing.bar(review, comments);
        return new ReviewPage(
                standing.head(assessment, review, changed.size()),
                review,
                groups(items, reviews.previous(review).isPresent()),
                room.reading(review, at, neighbours(order, at), comments),
                bar);
    }

    private List<String> changed(Review review) {
        return reviews
                .previous(review)
                .map(before -> submissions.changedSince(review.assessment(), before.submission()))
                .orElse(List.of())
                .stream()
                .filter(review.questions()::contains)
                .toList();
    }

    private static List<String> order(Review review, List<String> changed) {
        List<String> order = new ArrayList<>(
                review.questions().stream().filter(changed::contains).toList());
        review.questions().stream().filter(q -> !changed.contains(q)).forEach(order::add);
        return order;
    }

    private static Neighbours neighbours(List<String> order, String at) {
        int index = order.indexOf(at);
        return new Neighbours(
                index > 0 ? order.get(index - 1) : null, index + 1 < order.size() ? order.get(index + 1) : null);
    }

    private static ReviewPage.Item item(String id, String label, boolean changed, String at, List<Comment> comments) {
        List<Comment> about = comments.stream()
                .filter(c -> c.question().equals(Optional.of(id)))
                .toList();
        int pending = (int) about.stream().filter(c -> c.sentAt().isEmpty()).count();
        return new ReviewPage.Item(id, label, changed, about.size() - pending, pending, id.equals(at));
    }

    private static List<ReviewPage.Group> groups(List<ReviewPage.Item> items, boolean again) {
        if (!again) {
            return List.of(new ReviewPage.Group("review.list.all", items));
        }
        return List.of(
                        new ReviewPage.Group(
                                "review.list.changed",
                                items.stream().filter(ReviewPage.Item::changed).toList()),
                        new ReviewPage.Group(
                                "review.list.unchanged",
                                items.stream().filter(i -> !i.changed()).toList()))
                .stream()
                .filter(group -> !group.items().isEmpty())
                .toList();
    }

    /** The questions before and after. */
    record Neighbours(@Nullable String previous, @Nullable String next) {}

    /** Where the review stands for the reader. */
    @Component
    record Standing(
            Departments departments,
            Dates dates,
            ReviewDuties duties,
            AssessmentProcess process,
            CurrentPerson current) {

        ReviewPage.Head head(Assessment assessment, Review review, int changed) {
            return new ReviewPage.Head(
                    assessment.title(),
                    assessment.reference(),
                    departments.nameOf(review.department()),
                    changed,
                    dates.due(Optional.of(review.dueAt())));
        }

        ReviewPage.Bar bar(Review review, List<Comment> comments) {
            int pending = (int) comments.stream()
                    .filter(c -> c.review().equals(Optional.of(review.id()))
                            && c.sentAt().isEmpty())
                    .count();
            Optional<PersonId> claimed = process.open(review.assessment()).stream()
                    .filter(step -> step.subject().equals(Optional.of(review.id())))
                    .findFirst()
                    .flatMap(AssessmentProcess.OpenStep::claimedBy);
            return new ReviewPage.Bar(
                    pending,
                    duties.obstacle(review).map(Message::toString).orElse(""),
                    claimed.equals(Optional.of(current.id())));
        }
    }
}
