package io.praevia.workflow.steps.web;

import io.praevia.assessment.Step;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.PersonId;
import io.praevia.workflow.steps.OpenSteps;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which steps the list shows, as typed; an unknown step matches everything. */
record StepFilter(
        @Nullable UUID person,
        @Nullable String department,
        @Nullable String step,
        @Nullable Boolean late) {

    OpenSteps.Filter toFilter() {
        return new OpenSteps.Filter(
                Optional.ofNullable(person).map(PersonId::new),
                Optional.ofNullable(department).filter(key -> !key.isBlank()).map(DepartmentId::new),
                Arrays.stream(Step.values()).filter(s -> s.key().equals(step)).findFirst(),
                Boolean.TRUE.equals(late));
    }
}
