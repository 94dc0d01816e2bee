package io.praevia.exchange.assessments;

import io.praevia.assessment.AssessmentProcess;
import io.praevia.exchange.api.Keys;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is sent and shown beside the assessment itself. */
final class AssessmentBodies {

    private AssessmentBodies() {}

    /** A project whose assessment shall start. */
    record NewAssessment(
            @Nullable String title,

            @Schema(description = "A few sentences that say what the project is") @Nullable
            String summary,

            @Schema(description = "Key of the department", example = "marketing") @Nullable
            String department,

            @Nullable LocalDate plannedStart,

            @Schema(description = "Where the people concerned live, ISO 3166-1 alpha-2", example = "[\"FR\"]") @Nullable
            List<@Nullable String> countries,

            @Schema(description = "The register entry that is assessed again") @Nullable
            String entry,

            @Schema(description = "The assessment whose answers are suggested to the owner for confirmation") @Nullable
            String earlier) {}

    /** A colleague who shall answer beside the owner, by id or e-mail address. */
    record Share(@Nullable String person, @Nullable String email) {}

    /** Why it is withdrawn. */
    record Withdrawal(@Nullable String reason) {}

    /** A step that waits for somebody. */
    @Schema(name = "OpenStep")
    record StepView(
            String step,

            @Schema(description = "The review, for the step review") @Nullable
            String subject,

            @Schema(description = "The role, department or person, in words")
            String waitsFor,

            @Nullable Instant dueAt) {

        static StepView of(AssessmentProcess.OpenStep open) {
            return new StepView(
                    Keys.of(open.step()),
                    open.subject().map(UUID::toString).orElse(null),
                    open.waitsFor().toString(),
                    open.dueAt().orElse(null));
        }
    }
}
