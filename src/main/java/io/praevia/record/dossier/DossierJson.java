package io.praevia.record.dossier;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.rules.DecisionLog;
import io.praevia.record.ModelSources;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A dossier as {@code assessment.json}, the data inside the record; {@code assessment.schema.json} describes it. */
@Component
public class DossierJson {

    private static final int FORMAT = 1;

    private final JsonMapper json;
    private final AnswersJson answers;

    DossierJson(JsonMapper json, AnswersJson answers) {
        this.json = json;
        this.answers = answers;
    }

    /** UTF-8, the same bytes for the same dossier and head. */
    public byte[] write(Dossier dossier, Head head) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("format", "praevia-record");
        data.put("formatVersion", FORMAT);
        data.put("record", record(head));
        data.put("assessment", assessment(dossier));
        data.put("registerEntry", dossier.entry().map(DossierJson::entry).orElse(null));
        data.put("screening", answers.screening(dossier));
        data.put("questionnaire", answers.answers(dossier, dossier.answers()));
        data.put("evidence", answers.evidence(dossier));
        data.put("risks", answers.risks(dossier));
        data.put("measures", MeasureJson.measures(dossier));
        data.put("reviews", ReviewJson.reviews(dossier));
        data.put("comments", ReviewJson.comments(dossier));
        data.put("advice", ReviewJson.advice(dossier));
        data.put("consultation", new ConsultationJson(dossier).write());
        data.put("signOffs", ReviewJson.signOffs(dossier));
        data.put("rules", dossier.rules().stream().map(DossierJson::rule).toList());
        data.put("models", dossier.models().stream().map(DossierJson::model).toList());
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(data).getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, @Nullable Object> record(Head head) {
        Map<String, @Nullable Object> record = new LinkedHashMap<>();
        record.put("id", head.id());
        record.put("kind", head.kind());
        record.put("language", head.language());
        record.put("sealedAt", head.sealedAt());
        record.put("software", head.software());
        record.put("appearance", head.appearance());
        return record;
    }

    private static Map<String, @Nullable Object> assessment(Dossier dossier) {
        Assessment a = dossier.assessment();
        Map<String, @Nullable Object> node = new LinkedHashMap<>();
        node.put("id", a.id().value());
        node.put("reference", a.reference());
        node.put("title", a.title());
        node.put("summary", a.summary());
        node.put("department", ReviewJson.department(dossier, a.department()));
        node.put("owner", ReviewJson.person(dossier, a.owner()));
        node.put("plannedStart", a.plannedStart());
        node.put("countries", a.countries());
        node.put("phase", a.phase().key());
        node.put("submissions", a.submission());
        node.put("startedAt", a.createdAt());
        node.put("decidedAt", a.decidedAt().orElse(null));
        return node;
    }

    private static Map<String, Object> entry(io.praevia.register.RegisterEntries.Written entry) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("id", entry.entry().value());
        node.put("number", entry.number());
        node.put("version", entry.version());
        node.put("name", entry.name());
        return node;
    }

    private static Map<String, Object> rule(DecisionLog.Logged logged) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("table", logged.ruling().table());
        node.put("version", logged.ruling().version());
        node.put("at", logged.at());
        node.put("inputs", logged.ruling().inputs());
        node.put("hits", logged.ruling().hits());
        return node;
    }

    private static Map<String, Object> model(ModelSources.Source model) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("name", model.name());
        node.put("version", model.version());
        node.put("sha256", Sha256.hex(model.content()));
        return node;
    }

    /**
     * What the data says of the record itself.
     *
     * @param sealedAt null in a preview
     * @param software name and version of what made it
     * @param appearance what the organisation adds to the pages; null for nothing
     */
    public record Head(
            UUID id,
            String kind,
            String language,
            @Nullable Instant sealedAt,
            List<String> software,
            @Nullable Map<String, @Nullable Object> appearance) {}
}
