package io.praevia.risk;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.submission.SubmissionPart;
import io.praevia.kernel.text.Message;
import io.praevia.risk.measure.Measure;
import io.praevia.risk.measure.Measures;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Risks as a part of a submission: rated before and after, and measures named where the level falls. */
@Component
@Order(1)
class RiskSubmission implements SubmissionPart {

    private final RiskStore store;
    private final Measures measures;
    private final JsonMapper json;

    RiskSubmission(RiskStore store, Measures measures, JsonMapper json) {
        this.measures = measures;
        this.store = store;
        this.json = json;
    }

    @Override
    public String key() {
        return "risks";
    }

    @Override
    public JsonNode snapshot(Assessment assessment) {
        List<Measure> plan = measures.of(assessment.id());
        ArrayNode snapshot = json.createArrayNode();
        for (Risk risk : store.of(assessment.id())) {
            ObjectNode node = json.valueToTree(risk);
            node.set(
                    "plan",
                    json.valueToTree(
                            plan.stream().filter(m -> m.treats(risk.id())).toList()));
            snapshot.add(node);
        }
        return snapshot;
    }

    @Override
    public List<Missing> missing(Assessment assessment) {
        List<Missing> missing = new ArrayList<>();
        for (Risk risk : store.of(assessment.id())) {
            String href = "/assessments/%s/risks#risk-%s".formatted(assessment.id(), risk.id());
            if (risk.before().isEmpty() || risk.after().isEmpty()) {
                missing.add(new Missing(Message.of("risk.gap.not-rated", risk.title()), href));
            } else if (lowered(risk) && risk.measures().isBlank()) {
                missing.add(new Missing(Message.of("risk.gap.no-measure", risk.title()), href));
            }
        }
        return missing;
    }

    private static boolean lowered(Risk risk) {
        return risk.after().orElseThrow().level().number()
                < risk.before().orElseThrow().level().number();
    }
}
