package io.praevia.risk;

import io.praevia.kernel.Refused;
import io.praevia.kernel.Words;
import org.jspecify.annotations.Nullable;

/**
 * What the owner enters for a risk; ratings are null until given.
 *
 * @param measures one a line; null leaves them as they are
 */
public record RiskDraft(
        @Nullable String title,
        @Nullable String sources,
        @Nullable String impacts,
        @Nullable String measures,
        @Nullable Integer severity,
        @Nullable Integer likelihood,
        @Nullable Integer residualSeverity,
        @Nullable Integer residualLikelihood) {

    /** What a risk says, as a draft. */
    static RiskDraft of(Risk risk) {
        return new RiskDraft(
                risk.title(),
                risk.sources(),
                risk.impacts(),
                risk.measures(),
                risk.before().map(Risk.Rating::severity).orElse(null),
                risk.before().map(Risk.Rating::likelihood).orElse(null),
                risk.after().map(Risk.Rating::severity).orElse(null),
                risk.after().map(Risk.Rating::likelihood).orElse(null));
    }

    /** @throws Refused.Invalid if a text is too long, the title missing, or a rating outside 1 to 4 */
    RiskDraft checked() {
        return new RiskDraft(
                Words.required("title", title, Words.LINE, "risk.refused.title"),
                Words.optional("sources", sources, Words.TEXT),
                Words.optional("impacts", impacts, Words.TEXT),
                measures == null ? null : Words.optional("measures", measures, Words.TEXT),
                scale("severity", severity),
                scale("likelihood", likelihood),
                scale("residualSeverity", residualSeverity),
                scale("residualLikelihood", residualLikelihood));
    }

    private static @Nullable Integer scale(String field, @Nullable Integer value) {
        if (value != null && (value < 1 || value > 4)) {
            throw new Refused.Invalid(field, "risk.refused.step");
        }
        return value;
    }
}
