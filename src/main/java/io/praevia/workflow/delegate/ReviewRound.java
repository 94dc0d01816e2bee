package io.praevia.workflow.delegate;

import io.praevia.kernel.AssessmentId;
import io.praevia.review.ReviewRounds;
import io.praevia.workflow.engine.Cases;
import io.praevia.workflow.engine.ModelBean;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Choose the departments", and what the review step asks about each review. */
@Component("reviewRound")
public class ReviewRound implements JavaDelegate, ModelBean {

    private final ReviewRounds rounds;

    ReviewRound(ReviewRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public void execute(DelegateExecution execution) {
        AssessmentId id = Cases.of(execution);
        rounds.open(id);
        if (rounds.pending(id).isEmpty()) {
            throw new IllegalStateException("A round without a review would skip the review.");
        }
    }

    /** The ids of the open reviews, for the parallel step. */
    public List<String> pending(String assessment) {
        return rounds.pending(AssessmentId.of(assessment)).stream()
                .map(UUID::toString)
                .toList();
    }

    public String department(String review) {
        return rounds.get(UUID.fromString(review)).department().value();
    }

    public Date dueAt(String review) {
        return Date.from(rounds.get(UUID.fromString(review)).dueAt());
    }
}
