package io.praevia.risk.web;

import io.praevia.kernel.Refused;
import io.praevia.kernel.text.Problems;
import io.praevia.risk.Risk;
import io.praevia.risk.RiskDraft;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A risk as typed; ratings are the digits 1 to 4 or empty. */
record RiskForm(
        @Nullable String title,
        @Nullable String sources,
        @Nullable String impacts,
        @Nullable String measures,
        @Nullable String severity,
        @Nullable String likelihood,
        @Nullable String residualSeverity,
        @Nullable String residualLikelihood,
        @Nullable Integer version) {

    static RiskForm of(Risk risk) {
        return new RiskForm(
                risk.title(),
                risk.sources(),
                risk.impacts(),
                risk.measures(),
                severity(risk.before()),
                likelihood(risk.before()),
                severity(risk.after()),
                likelihood(risk.after()),
                risk.version());
    }

    /** @throws Refused.Invalid if a rating is no step, or only one half of a pair was chosen */
    RiskDraft draft() {
        Problems.Collector problems = new Problems.Collector();
        Integer before = problems.check(() -> step("severity", severity), 0);
        Integer beforeToo = problems.check(() -> step("likelihood", likelihood), 0);
        Integer after = problems.check(() -> step("residualSeverity", residualSeverity), 0);
        Integer afterToo = problems.check(() -> step("residualLikelihood", residualLikelihood), 0);
        problems.check(() -> pair("severity", before, "likelihood", beforeToo), false);
        problems.check(() -> pair("residualSeverity", after, "residualLikelihood", afterToo), false);
        problems.refuse();
        return new RiskDraft(
                title, sources, impacts, measures, given(before), given(beforeToo), given(after), given(afterToo));
    }

    int basedOn() {
        return version == null ? 0 : version;
    }

    /** The same with one more measure on a line of its own. */
    RiskForm withMeasure(String measure) {
        String before = measures == null ? "" : measures.stripTrailing();
        return new RiskForm(
                title,
                sources,
                impacts,
                before.isEmpty() ? measure : before + "\n" + measure,
                severity,
                likelihood,
                residualSeverity,
                residualLikelihood,
                version);
    }

    RiskForm withVersion(int current) {
        return new RiskForm(
                title, sources, impacts, measures, severity, likelihood, residualSeverity, residualLikelihood, current);
    }

    private static Integer step(String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return 0;
        }
        if (!typed.matches("[1-4]")) {
            throw new Refused.Invalid(field, "risk.refused.step");
        }
        return Integer.valueOf(typed);
    }

    private static Boolean pair(String severity, Integer first, String likelihood, Integer second) {
        if (first == 0 && second > 0) {
            throw new Refused.Invalid(severity, "risk.refused.severity");
        }
        if (second == 0 && first > 0) {
            throw new Refused.Invalid(likelihood, "risk.refused.likelihood");
        }
        return true;
    }

    private static @Nullable Integer given(Integer step) {
        return step == 0 ? null : step;
    }

    private static String severity(Optional<Risk.Rating> rating) {
        return rating.map(r -> Integer.toString(r.severity())).orElse("");
    }

    private static String likelihood(Optional<Risk.Rating> rating) {
        return rating.map(r -> Integer.toString(r.likelihood())).orElse("");
    }
}
