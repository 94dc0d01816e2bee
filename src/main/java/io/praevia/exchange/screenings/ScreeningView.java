package io.praevia.exchange.screenings;

import io.praevia.assessment.rules.Ruling;
import io.praevia.exchange.api.PersonView;
import io.praevia.kernel.PersonId;
import io.praevia.screening.LawOutcome;
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

        @Schema(description = "What each law says, those that apply first; empty while no country is named")
        List<Law> laws,

        @Schema(description = "The test of Art. 35 GDPR, which some of the laws go by")
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
                outcome.laws().stream().map(Law::of).toList(),
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

    /** One law. */
    @Schema(name = "LawOutcome")
    record Law(
            @Schema(description = "Its key in the table jurisdictions, such as br")
            String law,

            String name,

            @Schema(description = "applies, may-apply or does-not-apply")
            String scope,

            @Schema(description = "required, not-required or undecided")
            String result,

            @Schema(description = "Degree of harm to record: high, medium, low, or null where the law asks for none")
            @Nullable
            String degree,

            @Schema(description = "Where the law says so") String article,

            List<String> reasons,
            List<String> deciding) {

        static Law of(LawOutcome law) {
            return new Law(
                    law.law(),
                    law.name(),
                    law.scope().key(),
                    law.result().key(),
                    law.degree().isEmpty() ? null : law.degree(),
                    law.article(),
                    law.reasons(),
                    law.deciding());
        }
    }

    /** The screening as it was sent. */
    @Schema(name = "SentScreening")
    record Sent(
            String result,
            Instant sentAt,

            @Schema(description = "What each law said then") List<Law> laws,

            @Nullable String contest,
            @Nullable Said dpoView,
            @Nullable Ruled ruling) {

        static Sent of(Screening screening, List<LawOutcome> laws, Function<PersonId, PersonView> names) {
            return new Sent(
                    screening.result().key(),
                    screening.at(),
                    laws.stream().map(Law::of).toList(),
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
