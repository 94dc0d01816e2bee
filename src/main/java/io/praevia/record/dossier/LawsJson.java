package io.praevia.record.dossier;

import io.praevia.screening.LawOutcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What each law said at the screening, as data. */
final class LawsJson {

    private LawsJson() {}

    static List<Map<String, Object>> of(Dossier dossier) {
        return LawOutcome.among(dossier.rulings(), Locale.ENGLISH).stream()
                .map(LawsJson::law)
                .toList();
    }

    private static Map<String, Object> law(LawOutcome law) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("law", law.law());
        node.put("name", law.name());
        node.put("result", law.result().key());
        node.put("degree", law.degree());
        node.put("article", law.article());
        node.put("reason", String.join(" ", law.reasons()));
        return node;
    }
}
