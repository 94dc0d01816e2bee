package io.praevia.record.dossier;

import io.praevia.risk.measure.Measure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Measures as data: who sees to each, until when, where it stood. */
final class MeasureJson {

    private MeasureJson() {}

    static List<Map<String, @Nullable Object>> measures(Dossier dossier) {
        return dossier.measures().stream().map(m -> measure(dossier, m)).toList();
    }

    private static Map<String, @Nullable Object> measure(Dossier dossier, Measure measure) {
        Map<String, @Nullable Object> node = new LinkedHashMap<>();
        node.put("id", measure.id());
        node.put("title", measure.title());
        node.put("what", measure.what());
        node.put("owner", ReviewJson.person(dossier, measure.owner()));
        node.put("dueOn", measure.dueOn().orElse(null));
        node.put("status", measure.status().key());
        node.put("origin", measure.origin().key());
        node.put("note", measure.note());
        node.put("risks", measure.effects().stream().map(MeasureJson::effect).toList());
        return node;
    }

    private static Map<String, @Nullable Object> effect(Measure.Effect effect) {
        Map<String, @Nullable Object> node = new LinkedHashMap<>();
        node.put("risk", effect.risk());
        node.put("severity", effect.severity().orElse(null));
        node.put("likelihood", effect.likelihood().orElse(null));
        return node;
    }
}
