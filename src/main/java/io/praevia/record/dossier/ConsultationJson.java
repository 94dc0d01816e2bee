package io.praevia.record.dossier;

import io.praevia.decision.consultation.Consultation;
import io.praevia.decision.consultation.Letter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The prior consultation as data: clock, advice with its points, letters without the content of their files. */
final class ConsultationJson {

    private final Dossier dossier;

    ConsultationJson(Dossier dossier) {
        this.dossier = dossier;
    }

    /** Null when the authority was not asked. */
    @Nullable
    Object write() {
        return dossier.decided().consultation().map(this::consultation).orElse(null);
    }

    private Map<String, @Nullable Object> consultation(Consultation consultation) {
        Map<String, @Nullable Object> node = new LinkedHashMap<>();
        node.put("authority", consultation.authority());
        node.put("submittedOn", consultation.submittedOn());
        node.put("extensionNotifiedOn", consultation.extensionNotifiedOn().orElse(null));
        node.put("extended", consultation.extended());
        node.put("dueOn", consultation.dueOn());
        node.put(
                "stops",
                consultation.stops().stream().map(ConsultationJson::stop).toList());
        node.put(
                "outcome",
                consultation.answer().map(answer -> answer.outcome().key()).orElse(null));
        node.put("answer", consultation.answer().map(Consultation.Answer::text).orElse(null));
        node.put(
                "answeredOn", consultation.answer().map(Consultation.Answer::on).orElse(null));
        node.put("points", consultation.points().stream().map(this::point).toList());
        node.put(
                "letters",
                dossier.decided().letters().stream().map(this::letter).toList());
        return node;
    }

    private static Map<String, @Nullable Object> stop(Consultation.Stop stop) {
        Map<String, @Nullable Object> node = new LinkedHashMap<>();
        node.put("from", stop.from());
        node.put("until", stop.until().orElse(null));
        node.put("reason", stop.reason());
        return node;
    }

    private Map<String, @Nullable Object> point(Consultation.Point point) {
        Map<String, @Nullable Object> node = new LinkedHashMap<>();
        node.put("text", point.body());
        node.put("done", point.handled().map(h -> h.done().key()).orElse(null));
        node.put("how", point.handled().map(Consultation.Handled::how).orElse(null));
        node.put(
                "by",
                point.handled().map(h -> ReviewJson.person(dossier, h.by())).orElse(null));
        return node;
    }

    private Map<String, @Nullable Object> letter(Letter letter) {
        Map<String, @Nullable Object> node = new LinkedHashMap<>();
        node.put("id", letter.id());
        node.put("kind", letter.kind().key());
        node.put("on", letter.on());
        node.put("subject", letter.subject());
        node.put("text", letter.text());
        node.put("file", letter.file().map(ConsultationJson::file).orElse(null));
        node.put("by", ReviewJson.person(dossier, letter.by()));
        node.put("at", letter.at());
        node.put("struck", letter.struck().map(Letter.Struck::reason).orElse(null));
        return node;
    }

    private static Map<String, Object> file(Letter.File file) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("name", file.name());
        node.put("mediaType", file.mediaType());
        node.put("size", file.size());
        node.put("sha256", file.sha256());
        return node;
    }
}
