package io.praevia.assessment.entry;

import io.praevia.assessment.Access;
import io.praevia.kernel.AssessmentId;
import io.praevia.register.DocumentAccess;
import org.springframework.stereotype.Component;

/** Whoever may read an assessment may open its documents. */
@Component
class ReadersOfDocuments implements DocumentAccess {

    private final Access access;

    ReadersOfDocuments(Access access) {
        this.access = access;
    }

    @Override
    public boolean mayOpen(AssessmentId assessment) {
        return access.mayRead(assessment);
    }
}
