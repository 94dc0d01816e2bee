package io.praevia.exchange.risks;

import io.praevia.exchange.api.Keys;
import io.praevia.risk.Risk;
import io.praevia.risk.RiskDraft;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A risk to the people concerned. */
@Schema(name = "Risk")
record RiskView(
        String id,

        @Schema(description = "access, modification, disappearance or inherent")
        String kind,

        String title,
        String sources,
        String impacts,
        String measures,

        @Schema(description = "Without measures; null until rated") @Nullable
        Rating before,

        @Schema(description = "With the measures in place; null until rated") @Nullable
        Rating after,

        @Schema(description = "Counts the changes; send it as basedOn")
        int version) {

    static RiskView of(Risk risk) {
        return new RiskView(
                risk.id().toString(),
                risk.kind().key(),
                risk.title(),
                risk.sources(),
                risk.impacts(),
                risk.measures(),
                risk.before().map(Rating::of).orElse(null),
                risk.after().map(Rating::of).orElse(null),
                risk.version());
    }

    /** How severe and how likely, each from 1 to 4, and the level that follows. */
    @Schema(name = "Rating")
    record Rating(
            @Schema(minimum = "1", maximum = "4") int severity,

            @Schema(minimum = "1", maximum = "4") int likelihood,

            @Schema(description = "low, moderate, high or very-high")
            String level) {

        static Rating of(Risk.Rating rating) {
            return new Rating(rating.severity(), rating.likelihood(), Keys.of(rating.level()));
        }
    }

    /** A risk to be added. */
    @Schema(name = "NewRisk")
    record New(
            @Schema(description = "access, modification, disappearance or inherent") @Nullable
            String kind,

            @Nullable String title) {}

    /** All of a risk, as it shall be from now on. */
    @Schema(name = "RiskChange")
    record Change(
            @Nullable Integer basedOn,
            @Nullable String title,
            @Nullable String sources,
            @Nullable String impacts,
            @Nullable String measures,

            @Schema(description = "Without measures, 1 to 4") @Nullable
            Integer severity,

            @Schema(description = "Without measures, 1 to 4") @Nullable
            Integer likelihood,

            @Schema(description = "With the measures, 1 to 4") @Nullable
            Integer residualSeverity,

            @Schema(description = "With the measures, 1 to 4") @Nullable
            Integer residualLikelihood) {

        RiskDraft draft() {
            return new RiskDraft(
                    title, sources, impacts, measures, severity, likelihood, residualSeverity, residualLikelihood);
        }
    }
}
