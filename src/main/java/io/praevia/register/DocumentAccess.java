package io.praevia.register;

import io.praevia.kernel.AssessmentId;

/** Who may open a document that an entry lists; implemented by the module that owns the assessments. */
@FunctionalInterface
public interface DocumentAccess {

    /** Whether the current person may read the documents of this assessment. */
    boolean mayOpen(AssessmentId assessment);
}
