package io.praevia.exchange.renewals;

import io.praevia.exchange.api.PersonView;
import io.praevia.kernel.PersonId;
import io.praevia.renewal.Renewal;
import io.praevia.renewal.cause.Line;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the API shows and takes of renewals. */
final class RenewalBodies {

    private RenewalBodies() {}

    /** A renewal. */
    @Schema(name = "Renewal")
    record View(
            String id,
            String entry,

            @Schema(description = "The approval that is looked at again")
            String assessment,

            @Schema(description = "waiting, asked, answered, reassessing, confirmed or replaced")
            String state,

            @Nullable LocalDate reviewOn,
            List<Cause> causes,

            @Schema(description = "Why it still holds, or what has changed")
            String reason,

            @Nullable PersonView answeredBy,
            @Nullable PersonView confirmedBy,
            @Nullable LocalDate nextReview,

            @Schema(description = "The assessment that began because something changed") @Nullable
            String next,

            @Nullable Instant endedAt,

            @Schema(description = "Counts answers and causes; send it as seen")
            int version) {

        static View of(
                Renewal round,
                Function<PersonId, PersonView> names,
                BiFunction<Renewal, Renewal.Cause, List<Line>> lines) {
            return new View(
                    round.id().toString(),
                    round.entry().toString(),
                    round.assessment().toString(),
                    round.state().key(),
                    round.reviewOn().orElse(null),
                    round.causes().stream()
                            .map(cause -> Cause.of(cause, lines.apply(round, cause)))
                            .toList(),
                    round.reason(),
                    round.answered().map(stamp -> names.apply(stamp.by())).orElse(null),
                    round.confirmed().map(stamp -> names.apply(stamp.by())).orElse(null),
                    round.nextReview().orElse(null),
                    round.next().map(Object::toString).orElse(null),
                    round.endedAt().orElse(null),
                    round.version());
        }
    }

    /** Why it is asked. */
    @Schema(name = "RenewalCause")
    record Cause(
            @Schema(description = "date, entry, incident, questionnaire or rule")
            String kind,

            @Schema(description = "The day, the version of the entry, dpia:4, screening:3")
            String source,

            Instant at,
            String words,
            @Nullable LocalDate happenedOn,
            List<Touched> touches) {

        static Cause of(Renewal.Cause cause, List<Line> lines) {
            return new Cause(
                    cause.kind().key(),
                    cause.source(),
                    cause.at(),
                    cause.words(),
                    cause.happenedOn().orElse(null),
                    lines.stream().map(Touched::of).toList());
        }
    }

    /** One thing that a cause touches; {@code id} is what an answer confirms in {@code lines}. */
    @Schema(name = "RenewalLine")
    record Touched(String id, String label, String what, String before, String after, String answer) {

        static Touched of(Line line) {
            return new Touched(
                    line.id(), line.label(), line.what().toString(), line.before(), line.after(), line.answer());
        }
    }

    /** Something went wrong with what a register entry describes. */
    @Schema(name = "Incident")
    record Incident(
            @Nullable String what,
            @Nullable LocalDate happenedOn,
            @Nullable String reportedBy) {}

    /** A changed questionnaire or table, and whose owners are asked because of it. */
    @Schema(name = "RenewalCall")
    record Call(
            @Schema(description = "dpia:4 or screening:3, in force now") @Nullable
            String change,

            @Nullable List<@Nullable String> entries,
            @Nullable String reason) {}

    /** How many owners are asked. */
    @Schema(name = "RenewalCalled")
    record Called(int asked) {}
}
