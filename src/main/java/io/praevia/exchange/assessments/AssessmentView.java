package io.praevia.exchange.assessments;

import io.praevia.assessment.Assessment;
import io.praevia.exchange.api.PersonView;
import io.praevia.kernel.EntryId;
import io.praevia.kernel.PersonId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An assessment as it stands. */
@Schema(name = "Assessment")
record AssessmentView(
        String id,

        @Schema(example = "PIA-2026-0001") String reference,

        String title,
        String summary,

        @Schema(description = "Key of the department", example = "marketing")
        String department,

        PersonView owner,
        @Nullable LocalDate plannedStart,

        @Schema(description = "Where the people concerned live, ISO 3166-1 alpha-2")
        List<String> countries,

        @Schema(description = "The register entry that it is about or that it wrote") @Nullable
        String entry,

        @Schema(
                description = "screening, questionnaire, review, rework, dpo-advice, consultation, sign-off, approved,"
                        + " conditionally-approved, rejected, not-required or withdrawn")
        String phase,

        Instant phaseSince,

        @Schema(description = "How often it was sent for review")
        int submission,

        Instant createdAt,
        @Nullable Instant decidedAt,
        @Nullable String withdrawnReason) {

    static AssessmentView of(Assessment a, Function<PersonId, PersonView> names) {
        return new AssessmentView(
                a.id().toString(),
                a.reference(),
                a.title(),
                a.summary(),
                a.department().value(),
                names.apply(a.owner()),
                a.plannedStart(),
                a.countries(),
                a.entry().map(EntryId::toString).orElse(null),
                a.phase().key(),
                a.phaseSince(),
                a.submission(),
                a.createdAt(),
                a.decidedAt().orElse(null),
                a.withdrawnReason().orElse(null));
    }
}
