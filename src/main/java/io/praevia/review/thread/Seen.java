package io.praevia.review.thread;

import io.praevia.assessment.submission.Submissions;
import io.praevia.identity.Allowed;
import io.praevia.identity.CurrentPerson;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.UseCase;
import io.praevia.review.Comment;
import io.praevia.review.Review;
import io.praevia.review.Reviews;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What each person saw last of each question, and so what changed since: the answer, the risks, or the threads. */
@Service
public class Seen {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Reviews reviews;
    private final Notes notes;
    private final Submissions submissions;
    private final CurrentPerson current;

    Seen(JdbcClient jdbc, Clock clock, Reviews reviews, Notes notes, Submissions submissions, CurrentPerson current) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.reviews = reviews;
        this.notes = notes;
        this.submissions = submissions;
        this.current = current;
    }

    /**
     * The questions of the review that changed since the current person last looked, in its order. A question that they
     * never opened counts from their last look at the assessment; before the first look nothing is changed.
     */
    @Allowed.SignedIn
    public List<String> changed(Review review) {
        Map<String, Look> looks = looks(review.assessment());
        Optional<Look> last = looks.values().stream().max(Comparator.comparing(Look::at));
        if (last.isEmpty()) {
            return List.of();
        }
        Function<Integer, Set<String>> answers =
                memo(submission -> Set.copyOf(submissions.changedSince(review.assessment(), submission)));
        Map<String, Instant> moved = moved(review.assessment());
        return review.questions().stream()
                .filter(question -> {
                    Look look = looks.getOrDefault(question, last.get());
                    return look.submission() < review.submission()
                                    && answers.apply(look.submission()).contains(question)
                            || moved.getOrDefault(question, Instant.EPOCH).isAfter(look.at());
                })
                .toList();
    }

    /**
     * Remembers that the current person saw a question of the review as it stands; null for all of them.
     *
     * @throws Refused.Invalid if the question is not part of the review
     */
    @UseCase
    @Allowed.SignedIn
    public void mark(UUID reviewId, @Nullable String question) {
        Review review = reviews.get(reviewId);
        if (question != null && !review.questions().contains(question)) {
            throw new Refused.Invalid("question", "review.refused.question");
        }
        Collection<String> seen = question == null ? review.questions() : List.of(question);
        seen.forEach(one -> jdbc.sql("""
                        insert into review_seen (person_id, assessment_id, question_id, submission, seen_at) values (?, ?, ?, ?, ?)
                        on conflict (person_id, assessment_id, question_id) do update
                        set submission = greatest(review_seen.submission, excluded.submission), seen_at = excluded.seen_at""")
                .params(
                        current.id().value(),
                        review.assessment().value(),
                        one,
                        review.submission(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update());
    }

    /** When somebody else last did something visible in the threads about each question. */
    private Map<String, Instant> moved(AssessmentId id) {
        Map<String, Instant> moved = new HashMap<>();
        for (Comment comment : reviews.comments(id)) {
            comment.question()
                    .ifPresent(question ->
                            acts(comment).forEach(at -> moved.merge(question, at, (a, b) -> a.isAfter(b) ? a : b)));
        }
        notes.of(id).stream()
                .filter(note -> !note.author().equals(current.id()))
                .forEach(note -> note.question()
                        .ifPresent(q -> moved.merge(q, note.createdAt(), (a, b) -> a.isAfter(b) ? a : b)));
        return moved;
    }

    private Stream<Instant> acts(Comment comment) {
        Stream<Optional<Instant>> own = Stream.of(
                comment.sentAt().filter(at -> !comment.author().equals(current.id())),
                comment.answeredAt().filter(at -> !comment.answeredBy().equals(current.findId())),
                comment.course()
                        .settled()
                        .filter(s -> !s.by().equals(current.findId()))
                        .map(Comment.Settled::at));
        Stream<Optional<Instant>> replies = comment.course().replies().stream()
                .filter(reply -> !reply.author().equals(current.id()))
                .map(Comment.Reply::sentAt);
        return Stream.concat(own, replies).flatMap(Optional::stream);
    }

    private Map<String, Look> looks(AssessmentId id) {
        return jdbc
                .sql(
                        "select question_id, submission, seen_at from review_seen where assessment_id = ? and person_id = ?")
                .params(id.value(), current.id().value())
                .query((row, n) -> Map.entry(
                        row.getString("question_id"),
                        new Look(
                                row.getInt("submission"),
                                row.getTimestamp("seen_at").toInstant())))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Function<Integer, Set<String>> memo(Function<Integer, Set<String>> read) {
        Map<Integer, Set<String>> known = new HashMap<>();
        return submission -> known.computeIfAbsent(submission, read);
    }

    private record Look(int submission, Instant at) {}
}
