package io.praevia.exchange.decisions;

import io.praevia.decision.advice.Advice;
import io.praevia.decision.signoff.SignOff;
import io.praevia.exchange.api.PersonView;
import io.praevia.kernel.PersonId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the API shows of advice and sign-off. */
final class DecisionViews {

    private DecisionViews() {}

    /** The DPO's advice on one submission; it binds nobody. */
    @Schema(name = "Advice")
    record AdviceView(int submission, String opinion, PersonView by, Instant at, List<PointView> points) {
        static AdviceView of(Advice advice, Function<PersonId, PersonView> names) {
            return new AdviceView(
                    advice.submission(),
                    advice.opinion(),
                    names.apply(advice.by()),
                    advice.at(),
                    advice.points().stream().map(PointView::of).toList());
        }
    }

    /** A point of advice and what was done with it. */
    @Schema(name = "AdvicePoint")
    record PointView(
            String id,
            String body,

            @Schema(description = "null until the risk acceptor handled it") @Nullable
            Boolean accepted,

            @Schema(description = "Why it was overruled") @Nullable
            String reason) {

        static PointView of(Advice.Point point) {
            return new PointView(
                    point.id().toString(),
                    point.body(),
                    point.handled().map(Advice.Handled::accepted).orElse(null),
                    point.handled().map(Advice.Handled::reason).orElse(null));
        }
    }

    /** One sign-off. */
    @Schema(name = "SignOff")
    record SignOffView(
            int submission,

            @Schema(description = "approved, conditionally-approved, rejected or back-to-owner")
            String outcome,

            String reason,
            String conditions,
            @Nullable LocalDate nextReviewOn,
            PersonView by,
            Instant at) {

        static SignOffView of(SignOff s, Function<PersonId, PersonView> names) {
            return new SignOffView(
                    s.submission(),
                    s.outcome().key(),
                    s.reason(),
                    s.conditions(),
                    s.nextReviewOn().orElse(null),
                    names.apply(s.by()),
                    s.at());
        }
    }

    /** Where the decision stands. */
    @Schema(name = "Decision")
    record DecisionView(
            @Schema(description = "Of everything that would be signed now; send it as `seen` when you sign")
            String fingerprint,

            @Schema(description = "Every sign-off, those included that sent it back, oldest first")
            List<SignOffView> signOffs,

            @Schema(description = "The one that closed it, null before") @Nullable
            SignOffView decided) {}
}
