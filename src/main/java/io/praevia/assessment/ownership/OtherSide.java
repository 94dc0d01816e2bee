package io.praevia.assessment.ownership;

import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.text.Message;
import java.util.Optional;

/** What people decided about an assessment from the other side; whoever did cannot become its owner. */
public interface OtherSide {

    /** What the person did, as the reason why they cannot own it; empty when nothing. */
    Optional<Message> acted(AssessmentId id, PersonId person);
}
