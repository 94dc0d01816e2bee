package io.praevia.exchange.measures;

import io.praevia.exchange.api.Keys;
import io.praevia.exchange.api.PersonView;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import io.praevia.risk.measure.Measure;
import io.praevia.risk.measure.MeasureDraft;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the API shows and takes of measures. */
final class MeasureBodies {

    private MeasureBodies() {}

    /** A measure. */
    @Schema(name = "Measure")
    record View(
            String id,
            String assessment,
            String title,
            String what,
            PersonView owner,

            @Schema(description = "The department that asked for it and checks it; null when the privacy office does")
            @Nullable
            String askedBy,

            @Nullable LocalDate dueOn,

            @Schema(description = "planned, in-progress, done, checked or dropped")
            String status,

            @Schema(description = "risk-plan, condition, consultation, finding or incident")
            String origin,

            @Schema(description = "How it was done") String note,
            @Schema(description = "Why it was dropped") String reason,
            List<Effect> effects,

            @Schema(description = "Counts the changes; send it as basedOn")
            int version) {

        static View of(Measure m, Function<PersonId, PersonView> names) {
            return new View(
                    m.id().toString(),
                    m.assessment().toString(),
                    m.title(),
                    m.what(),
                    names.apply(m.owner()),
                    m.askedBy().map(Object::toString).orElse(null),
                    m.dueOn().orElse(null),
                    m.status().key(),
                    m.origin().key(),
                    m.note(),
                    m.reason(),
                    m.effects().stream().map(Effect::of).toList(),
                    m.version());
        }
    }

    /** A risk that is treated, and what is expected with the measure. */
    @Schema(name = "MeasureEffect")
    record Effect(
            @Nullable String risk,

            @Schema(minimum = "1", maximum = "4") @Nullable Integer severity,

            @Schema(minimum = "1", maximum = "4") @Nullable Integer likelihood) {

        static Effect of(Measure.Effect effect) {
            return new Effect(
                    effect.risk().toString(),
                    effect.severity().orElse(null),
                    effect.likelihood().orElse(null));
        }

        Measure.Effect effect() {
            return new Measure.Effect(
                    Keys.uuid("effects.risk", risk), Optional.ofNullable(severity), Optional.ofNullable(likelihood));
        }
    }

    /** All of a measure's plan, as it shall be from now on; {@code basedOn} is for changes. */
    @Schema(name = "MeasurePlan")
    record Plan(
            @Nullable Integer basedOn,
            @Nullable String title,
            @Nullable String what,

            @Schema(description = "A person's id; the owner of the assessment unless given") @Nullable
            String owner,

            @Nullable LocalDate dueOn,

            @Schema(description = "planned, in-progress or done") @Nullable
            String status,

            @Nullable List<@Nullable Effect> effects) {

        MeasureDraft draft() {
            return new MeasureDraft(
                    title,
                    what,
                    owner == null ? null : new PersonId(Keys.uuid("owner", owner)),
                    dueOn,
                    status == null ? null : Keys.required("status", status, Measure.Status.class),
                    Keys.items("effects", effects).stream().map(Effect::effect).toList());
        }
    }

    /** What happened to a measure after the approval. */
    @Schema(name = "MeasureStatus")
    record Moved(
            @Schema(description = "in-progress, done, dropped, or checked by whom it waits for") @Nullable
            String status,

            @Schema(description = "How it was done, or why it is dropped") @Nullable
            String note) {

        Measure.Status to() {
            Measure.Status to = Keys.required("status", status, Measure.Status.class);
            if (to == Measure.Status.PLANNED) {
                throw new Refused.Invalid("status", "api.refused.measure");
            }
            return to;
        }
    }
}
