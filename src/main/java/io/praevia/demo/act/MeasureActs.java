package io.praevia.demo.act;

import io.praevia.identity.Role;
import io.praevia.risk.measure.Measure;
import io.praevia.risk.measure.MeasureDraft;
import io.praevia.risk.measure.MeasureOffice;
import io.praevia.risk.measure.MeasureWork;
import io.praevia.risk.measure.Measures;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Measures: {@code plan} names some that are still to come as {@code [title, person, day]}, {@code measure} moves the one whose title begins so.
 */
@Component
class MeasureActs implements Acts {

    private final Measures measures;
    private final MeasureWork work;
    private final MeasureOffice office;

    MeasureActs(Measures measures, MeasureWork work, MeasureOffice office) {
        this.measures = measures;
        this.work = work;
        this.office = office;
    }

    @Override
    public Map<String, Act> acts() {
        return Map.of("plan", this::plan, "measure", this::move);
    }

    /** What the risks named is in place; what stands here treats them too and is still to come. */
    private void plan(Scene scene) {
        List<Measure.Effect> effects = measures.of(scene.id()).stream()
                .flatMap(m -> m.effects().stream())
                .map(effect -> new Measure.Effect(effect.risk(), Optional.empty(), Optional.empty()))
                .distinct()
                .limit(2)
                .toList();
        scene.with()
                .forEach(row -> scene.asOwner(() -> measures.add(
                        scene.id(),
                        new MeasureDraft(
                                row.get(0).asString(),
                                "",
                                scene.cast().person(row.get(1).asString()),
                                scene.day(row.get(2).asInt()),
                                null,
                                effects))));
    }

    private void move(Scene scene) {
        JsonNode with = scene.with();
        Measure measure = measures.of(scene.id()).stream()
                .filter(m -> m.title().startsWith(scene.text("title")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No measure begins with " + scene.text("title")));
        switch (scene.text("act")) {
            case "start" -> scene.asOwner(() -> work.start(scene.id(), measure.id()));
            case "done" -> scene.asOwner(() -> work.done(scene.id(), measure.id(), scene.text("note")));
            case "drop" -> scene.asOwner(() -> work.drop(scene.id(), measure.id(), scene.text("note")));
            case "check" ->
                scene.as(
                        Role.PRIVACY_OFFICER,
                        null,
                        () -> office.check(
                                scene.id(), measure.id(), with.path("in_place").asBoolean(true), scene.text("note")));
            default -> throw new IllegalStateException("Measures cannot " + scene.text("act"));
        }
    }
}
