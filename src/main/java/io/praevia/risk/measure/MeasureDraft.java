package io.praevia.risk.measure;

import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is planned about a measure.
 *
 * @param owner null for the owner of the assessment
 * @param status planned, in progress or done; null for planned
 */
public record MeasureDraft(
        @Nullable String title,
        @Nullable String what,
        @Nullable PersonId owner,
        @Nullable LocalDate dueOn,
        Measure.@Nullable Status status,
        List<Measure.Effect> effects) {

    /** A measure of which only the name is known. */
    public static MeasureDraft named(String title) {
        return new MeasureDraft(title, "", null, null, null, List.of());
    }

    /** @throws Refused.Invalid if the title is missing, a text too long, or a status or step is not for plans */
    MeasureDraft checked() {
        if (status == Measure.Status.CHECKED || status == Measure.Status.DROPPED) {
            throw new Refused.Invalid("status", "measure.refused.plan-status");
        }
        effects.forEach(effect -> {
            scale(effect.risk(), effect.severity());
            scale(effect.risk(), effect.likelihood());
        });
        return new MeasureDraft(
                Words.required("title", title, Measure.TITLE, "measure.refused.title"),
                Words.optional("what", what, Words.TEXT),
                owner,
                dueOn,
                status == null ? Measure.Status.PLANNED : status,
                effects);
    }

    private static void scale(UUID risk, Optional<Integer> step) {
        if (step.filter(s -> s < 1 || s > 4).isPresent()) {
            throw new Refused.Invalid("effect-" + risk, "risk.refused.step");
        }
    }
}
