package io.praevia.review.web;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.submission.Submissions;
import io.praevia.review.Comment;
import io.praevia.review.Review;
import io.praevia.review.Reviews;
import io.praevia.review.thread.Seen;
import io.praevia.review.thread.Threads;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the review page together: what changed comes first. */
@Component
class ReviewPages {

    private final Reviews reviews;
    private final AssessmentLookup lookup;
    private final ReadingRoom room;
    private final Standing standing;
    private final News news;

    ReviewPages(Reviews reviews, AssessmentLookup lookup, ReadingRoom room, Standing standing, News news) {
        this.reviews = reviews;
        this.lookup = lookup;
        this.room = room;
        this.standing = standing;
        this.news = news;
    }

    /** The page at a question; at the first of the list when none of the review's is named. */
    ReviewPage page(UUID id, @Nullable String question) {
        return page(id, question, false);
    }

    /** The same; {@code only} lists what changed since the reader last looked, and the question that is open. */
    ReviewPage page(UUID id, @Nullable String question, boolean only) {
        Review review = reviews.get(id);
        Assessment assessment = lookup.get(review.assessment());
        List<Threads.Shown> threads = news.threads().of(review.assessment());
        List<Comment> comments = threads.stream().map(Threads.Shown::comment).toList();
        List<String> changed = news.changed(review);
        List<String> fresh = news.seen().changed(review);
        List<String> all = order(review, changed);
        List<String> order = only && !fresh.isEmpty()
                ? all.stream()
                        .filter(q -> fresh.contains(q) || q.equals(question))
                        .toList()
                : all;
        String at = question != null && order.contains(question) ? question : order.get(0);
        Map<String, String> labels = room.labels(assessment, review);
        List<ReviewPage.Item> items = order.stream()
                .map(q -> item(
                        new Question(q, labels.getOrDefault(q, q), q.equals(at)),
                        new ReviewPage.Marks(changed.contains(q), fresh.contains(q)),
                        comments))
                .toList();
        return new ReviewPage(
                standing.head(assessment, review, changed.size(), fresh.size()),
                review,
                groups(items, reviews.previous(review).isPresent()),
                room.reading(review, at, neighbours(order, at), threads),
                standing.bar(review, comments),
                only);
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

    private static ReviewPage.Item item(Question question, ReviewPage.Marks marks, List<Comment> comments) {
        List<Comment> about = comments.stream()
                .filter(c -> c.question().equals(Optional.of(question.id())))
                .toList();
        int pending = count(about, c -> c.sentAt().isEmpty());
        int open = count(about, c -> c.sentAt().isPresent() && c.blocks());
        return new ReviewPage.Item(
                question.id(), question.label(), marks, about.size() - pending, pending, open, question.current());
    }

    private static int count(List<Comment> comments, Predicate<Comment> which) {
        return (int) comments.stream().filter(which).count();
    }

    private static List<ReviewPage.Group> groups(List<ReviewPage.Item> items, boolean again) {
        if (!again) {
            return List.of(new ReviewPage.Group("review.list.all", items));
        }
        return Stream.of(
                        new ReviewPage.Group(
                                "review.list.changed",
                                items.stream().filter(i -> i.marks().changed()).toList()),
                        new ReviewPage.Group(
                                "review.list.unchanged",
                                items.stream().filter(i -> !i.marks().changed()).toList()))
                .filter(group -> !group.items().isEmpty())
                .toList();
    }

    /** The questions before and after. */
    record Neighbours(@Nullable String previous, @Nullable String next) {}

    private record Question(String id, String label, boolean current) {}

    /** What is said, and what is new. */
    @Component("reviewNews")
    record News(Threads threads, Seen seen, Reviews reviews, Submissions submissions) {

        /** Questions whose answers differ from what the department last reviewed. */
        List<String> changed(Review review) {
            return reviews
                    .previous(review)
                    .map(before -> submissions.changedSince(review.assessment(), before.submission()))
                    .orElse(List.of())
                    .stream()
                    .filter(review.questions()::contains)
                    .toList();
        }
    }
}
