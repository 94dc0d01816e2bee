package io.praevia.demo.act;

import io.praevia.demo.story.Shared;
import io.praevia.demo.story.StoryFiles;
import io.praevia.demo.story.Words;
import io.praevia.kernel.AssessmentId;
import io.praevia.risk.Risk;
import io.praevia.risk.RiskDraft;
import io.praevia.risk.RiskKind;
import io.praevia.risk.Risks;
import io.praevia.risk.measure.Measure;
import io.praevia.risk.measure.MeasureDraft;
import io.praevia.risk.measure.Measures;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Risks, rated before and after measures: {@code access}, or {@code access_2} for a second one of the kind. */
@Component
class RiskActs implements Acts {

    private static final Duration PER_RISK = Duration.ofMinutes(6);

    private final Risks risks;
    private final Measures measures;
    private final Shared shared;

    RiskActs(Risks risks, Measures measures, StoryFiles files) {
        this.measures = measures;
        this.risks = risks;
        this.shared = files.shared();
    }

    @Override
    public Map<String, Act> acts() {
        return Map.of("risks", this::rate);
    }

    private void rate(Scene scene) {
        Words.merged(scene.with(), shared.risks(), scene.story().words()).forEach((name, text) -> {
            scene.pass(PER_RISK);
            scene.asOwner(() -> rate(scene.id(), name, text));
        });
        scene.asOwner(() -> inPlace(scene.id()));
    }

    /** What the risks name is there already. */
    private void inPlace(AssessmentId id) {
        measures.of(id).stream()
                .filter(m -> m.status() == Measure.Status.PLANNED)
                .forEach(m -> measures.change(
                        id,
                        m.id(),
                        m.version(),
                        new MeasureDraft(m.title(), m.what(), m.owner(), null, Measure.Status.DONE, m.effects())));
    }

    private void rate(AssessmentId id, String name, JsonNode text) {
        String[] parts = name.split("_");
        RiskKind kind = RiskKind.valueOf(parts[0].toUpperCase(Locale.ROOT));
        int position = parts.length == 1 ? 0 : Integer.parseInt(parts[1]) - 1;
        Risk risk = risks.of(id).stream()
                .filter(r -> r.kind() == kind)
                .skip(position)
                .findFirst()
                .orElseGet(() -> added(id, kind, text.path("title").asString()));
        risks.change(id, risk.id(), risk.version(), draft(risk, text));
    }

    private Risk added(AssessmentId id, RiskKind kind, String title) {
        UUID added = risks.add(id, kind, title);
        return risks.of(id).stream()
                .filter(r -> r.id().equals(added))
                .findFirst()
                .orElseThrow();
    }

    private static RiskDraft draft(Risk risk, JsonNode text) {
        return new RiskDraft(
                text.path("title").asString(risk.title()),
                text.path("sources").asString(risk.sources()),
                text.path("impacts").asString(risk.impacts()),
                text.path("measures").asString(risk.measures()),
                text.path("before").path(0).asInt(),
                text.path("before").path(1).asInt(),
                text.path("after").path(0).asInt(),
                text.path("after").path(1).asInt());
    }
}
