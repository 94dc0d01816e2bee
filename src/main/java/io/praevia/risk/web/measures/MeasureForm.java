package io.praevia.risk.web.measures;

import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import io.praevia.risk.Risk;
import io.praevia.risk.measure.Measure;
import io.praevia.risk.measure.MeasureDraft;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The plan of a measure as typed: {@code treats-<risk>}, {@code severity-<risk>} and {@code likelihood-<risk>} per risk. */
final class MeasureForm {

    private MeasureForm() {}

    static Map<String, String> of(Measure measure) {
        Map<String, String> form = new HashMap<>();
        form.put("title", measure.title());
        form.put("what", measure.what());
        form.put("owner", measure.owner().toString());
        form.put("dueOn", measure.dueOn().map(LocalDate::toString).orElse(""));
        form.put("status", measure.status().key());
        form.put("version", Integer.toString(measure.version()));
        measure.effects().forEach(effect -> {
            form.put("treats-" + effect.risk(), "true");
            effect.severity().ifPresent(step -> form.put("severity-" + effect.risk(), step.toString()));
            effect.likelihood().ifPresent(step -> form.put("likelihood-" + effect.risk(), step.toString()));
        });
        return form;
    }

    /** @throws Refused.Invalid if a day, person, status or step is none */
    static MeasureDraft draft(Map<String, String> typed, List<Risk> risks) {
        List<Measure.Effect> effects = new ArrayList<>();
        for (Risk risk : risks) {
            if (typed.containsKey("treats-" + risk.id())) {
                effects.add(new Measure.Effect(
                        risk.id(), step("severity-" + risk.id(), typed), step("likelihood-" + risk.id(), typed)));
            }
        }
        return new MeasureDraft(
                typed.get("title"),
                typed.get("what"),
                person(typed.get("owner")),
                day(typed.get("dueOn")),
                Arrays.stream(Measure.Status.values())
                        .filter(status -> status.key().equals(typed.get("status")))
                        .findFirst()
                        .orElse(null),
                effects);
    }

    static int version(Map<String, String> typed) {
        String version = typed.getOrDefault("version", "");
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
    }

    static @Nullable PersonId person(@Nullable String id) {
        try {
            return id == null || id.isBlank() ? null : new PersonId(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            throw new Refused.Invalid("owner", "measure.refused.owner");
        }
    }

    static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new Refused.Invalid("dueOn", "measure.refused.no-day");
        }
    }

    private static Optional<Integer> step(String field, Map<String, String> typed) {
        String step = typed.getOrDefault(field, "");
        if (!step.isBlank() && !step.matches("[1-4]")) {
            throw new Refused.Invalid(field, "risk.refused.step");
        }
        return step.isBlank() ? Optional.empty() : Optional.of(Integer.valueOf(step));
    }
}
