package io.praevia.assessment.reuse;

import io.praevia.assessment.Assessment;
import io.praevia.kernel.AssessmentId;
import java.util.List;
import java.util.Optional;

/** What another module can take over from the earlier assessment: its risks. */
public interface ReusePart {

    /** The key under which it is remembered as taken over. */
    String key();

    /** What would be taken over; empty when there is nothing, or it was taken over already. */
    Optional<Shown> shown(Assessment assessment);

    /** Takes it over for the current person, who must be on the owner's side; a second time has no effect. */
    void take(AssessmentId id);

    /** A heading and what stands below it, line by line. */
    record Shown(String title, List<String> lines) {}
}
