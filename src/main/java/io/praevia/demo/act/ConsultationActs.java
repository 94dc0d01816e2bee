package io.praevia.demo.act;

import io.praevia.decision.consultation.AuthorityPoints;
import io.praevia.decision.consultation.Consultation;
import io.praevia.decision.consultation.Consultations;
import io.praevia.decision.consultation.Letter;
import io.praevia.decision.consultation.Letters;
import io.praevia.decision.consultation.Packets;
import io.praevia.identity.Role;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The packet, the letters, the authority's answer and what is done with its points. */
@Component
class ConsultationActs implements Acts {

    private final Consultations consultations;
    private final Packets packets;
    private final Letters letters;
    private final AuthorityPoints points;

    ConsultationActs(Consultations consultations, Packets packets, Letters letters, AuthorityPoints points) {
        this.consultations = consultations;
        this.packets = packets;
        this.letters = letters;
        this.points = points;
    }

    @Override
    public Map<String, Act> acts() {
        return Map.of(
                "packet", this::send,
                "consultation", this::consult,
                "extension", this::extend,
                "letter", this::letter,
                "authority", this::answered);
    }

    private void send(Scene scene) {
        Packets.Draft draft =
                new Packets.Draft(UUID.randomUUID(), scene.text("authority"), scene.today(), scene.text("reason"));
        office(scene, () -> packets.send(scene.id(), draft, Locale.ENGLISH));
    }

    private void consult(Scene scene) {
        boolean extended = scene.with().path("extended").asBoolean(false);
        LocalDate told = extended ? scene.today().plusDays(20) : null;
        office(scene, () -> consultations.submitted(scene.id(), scene.text("authority"), scene.today(), told));
    }

    private void extend(Scene scene) {
        Consultation known = consultations.find(scene.id()).orElseThrow();
        office(scene, () -> consultations.submitted(scene.id(), known.authority(), known.submittedOn(), scene.today()));
    }

    private void letter(Scene scene) {
        String file = scene.text("file");
        Letter.Upload upload = file.isEmpty()
                ? null
                : new Letter.Upload(file, scene.text("content").getBytes(StandardCharsets.UTF_8));
        Letter.Draft draft = new Letter.Draft(
                UUID.randomUUID(),
                Letter.Kind.of(scene.text("kind")).orElseThrow(),
                scene.today(),
                scene.text("subject"),
                scene.text("text"),
                upload);
        office(scene, () -> letters.record(scene.id(), draft));
    }

    /** {@code points} are rows of the point, what is done with it, and how or why. */
    private void answered(Scene scene) {
        List<JsonNode> rows = scene.with().path("points").valueStream().toList();
        Consultations.AnswerDraft draft = new Consultations.AnswerDraft(
                Consultation.Outcome.of(scene.text("outcome")),
                scene.text("answer"),
                scene.today(),
                rows.stream().map(row -> row.path(0).asString()).toList());
        office(scene, () -> consultations.answered(scene.id(), draft));
        if (!rows.isEmpty()) {
            handle(scene, rows);
        }
    }

    private void handle(Scene scene, List<JsonNode> rows) {
        Map<UUID, AuthorityPoints.Handling> handling = new HashMap<>();
        consultations.find(scene.id()).orElseThrow().points().forEach(point -> {
            JsonNode row = rows.get(point.number() - 1);
            handling.put(
                    point.id(),
                    new AuthorityPoints.Handling(
                            Consultation.Done.of(row.path(1).asString()),
                            row.path(2).asString()));
        });
        office(scene, () -> points.handle(scene.id(), handling, true));
    }

    private static void office(Scene scene, Runnable act) {
        scene.as(Role.PRIVACY_OFFICER, null, act);
    }
}
