package io.praevia.assessment.rules;

import io.praevia.kernel.AssessmentId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a table would be asked about an assessment today; implemented by whoever asks it. */
public interface RuleInputs {

    /** The table's name, such as {@code review-routing}. */
    String table();

    Map<String, @Nullable Object> today(AssessmentId assessment);
}
