package io.praevia.exchange.screenings;

import io.praevia.assessment.rules.Ruling;
import io.praevia.exchange.api.PersonView;
import io.praevia.kernel.PersonId;
import io.praevia.screening.Screening;
import io.praevia.screening.ScreeningOutcome;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the screening says now, and what was done with it. */
@Schema(name = "Screening")
record ScreeningView(
        @Schema(description = "required, not-required or undecided")
        String result,

        @Schema(description = "How many criteria are answered with yes")
        int criteria,

        @Schema(description = "The rules that decided, in words")
        List<String> reasons,

        @Schema(description = "True if the owner may argue that the risk is not high all the same")
        boolean contestable,

        @Schema(description = "True if the DPO's view is needed before `not required` can be confirmed")
        boolean dpoViewNeeded,

        @Schema(description = "Labels of the open questions that would decide")
        List<String> deciding,

        Explanation explanation,

        @Schema(description = "null until it was sent") @Nullable
        Sent sent) {

    static ScreeningView of(ScreeningOutcome outcome, @Nullable Sent sent) {
        return new ScreeningView(
                outcome.result().key(),
                outcome.criteria(),
                outcome.reasons(),
                outcome.contestable(),
                outcome.dpoView(),
                outcome.deciding(),
                Explanation.of(outcome.ruling()),
                sent);
    }

    /** The decision table with its version, what went in, and the rules that applied. */
    @Schema(name = "Explanation")
    record Explanation(String table, int version, Map<String, String> inputs, List<String> rules) {

        static Explanation of(Ruling ruling) {
            return new Explanation(
                    ruling.table(),
                    ruling.version(),
                    ruling.inputs(),
                    ruling.hits().stream().map(Ruling.Hit::rule).toList());
        }
    }

    /** The screening as it was sent. */
    @Schema(name = "SentScreening")
    record Sent(
            String result,
            Instant sentAt,
            @Nullable String contest,
            @Nullable Said dpoView,
            @Nullable Ruled ruling) {

        static Sent of(Screening screening, Function<PersonId, PersonView> names) {
            return new Sent(
                    screening.result().key(),
                    screening.at(),
                    screening.contestReason().orElse(null),
                    screening
                            .dpoView()
                            .map(v -> new Said(v.text(), names.apply(v.by()), v.at()))
                            .orElse(null),
                    screening
                            .ruling()
                            .map(r -> new Ruled(r.full(), r.reason(), names.apply(r.by()), r.at()))
                            .orElse(null));
        }
    }

    /** What somebody said. */
    @Schema(name = "Statement")
    record Said(String text, PersonView by, Instant at) {}

    /** The privacy office's ruling. */
    @Schema(name = "ScreeningRuling")
    record Ruled(
            @Schema(description = "True if the full assessment must be done")
            boolean full,

            String reason,
            PersonView by,
            Instant at) {}
}
