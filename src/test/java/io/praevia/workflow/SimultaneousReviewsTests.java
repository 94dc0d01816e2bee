package io.praevia.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.assessment.Phase;
import io.praevia.kernel.AssessmentId;
import io.praevia.review.Comment;
import io.praevia.review.Review;
import io.praevia.review.Rework;
import io.praevia.review.Verdict;
import io.praevia.support.Company;
import io.praevia.support.Jobs;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Story;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two reviewers finish the last two reviews in the same instant, again and again: nobody sees an error. */
@PraeviaTest
class SimultaneousReviewsTests {

    private static final int ROUNDS = 100;
    private static final Set<String> TWO = Set.of("legal", "privacy");

    @Autowired
    private Story story;

    @Autowired
    private Company company;

    @Autowired
    private Rework rework;

    @Autowired
    private Jobs jobs;

    @Test
    void theLastTwoReviewsCanEndInTheSameInstant() throws Exception {
        AssessmentId id = story.inReview();
        story.openReviews(id).stream()
                .filter(review -> !TWO.contains(review.department().value()))
                .forEach(review -> story.review(review, Verdict.APPROVE));
        ExecutorService reviewers = Executors.newFixedThreadPool(2);
        try {
            for (int round = 1; round <= ROUNDS; round++) {
                List<Review> lastTwo = story.openReviews(id);
                assertThat(lastTwo).hasSize(2);
                together(reviewers, lastTwo);
                jobs.run(id);
                assertThat(story.get(id).phase()).isEqualTo(Phase.REWORK);
                answerAndResubmit(id);
            }
        } finally {
            reviewers.shutdown();
        }
        assertThat(story.get(id).submission()).isEqualTo(ROUNDS + 1);
    }

    private void together(ExecutorService reviewers, List<Review> reviews) throws Exception {
        CyclicBarrier start = new CyclicBarrier(reviews.size());
        List<Callable<Void>> acts = reviews.stream()
                .<Callable<Void>>map(review -> () -> {
                    start.await();
                    story.review(review, Verdict.REQUEST_CHANGES);
                    return null;
                })
                .toList();
        for (Future<Void> act : reviewers.invokeAll(acts)) {
            act.get();
        }
    }

    private void answerAndResubmit(AssessmentId id) {
        company.as(
                company.owner(),
                () -> rework.points(id).stream()
                        .filter(Comment::owed)
                        .forEach(point -> rework.answer(id, point.id(), "Done.")));
        story.submit(id);
    }
}
