package io.praevia.review.override;

import io.praevia.assessment.ownership.OtherSide;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.text.Message;
import io.praevia.review.Reviews;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whoever reviewed an assessment does not become its owner. */
@Component
class ReviewersSide implements OtherSide {

    private final Reviews reviews;

    ReviewersSide(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public Optional<Message> acted(AssessmentId id, PersonId person) {
        return Optional.of(Message.of("review.refused.owner-reviewed"))
                .filter(reason -> reviews.reviewers(id).contains(person));
    }
}
