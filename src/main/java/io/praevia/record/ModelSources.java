package io.praevia.record;

import io.praevia.kernel.AssessmentId;
import java.util.List;

/** The diagram and the decision tables that carried an assessment; implemented where the engine lives. */
public interface ModelSources {

    /** The exact versions that were used, by name. */
    List<Source> usedBy(AssessmentId assessment);

    /**
     * A deployed model.
     *
     * @param name its file name, such as {@code risk-level.dmn}
     * @param content its XML, as it was deployed
     */
    record Source(String name, int version, byte[] content) {}
}
