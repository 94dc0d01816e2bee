package io.praevia.decision.web.authority;

import io.praevia.decision.consultation.AuthorityPoints;
import io.praevia.decision.consultation.Consultation;
import io.praevia.decision.consultation.Consultations;
import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The prior consultation of the authority, as the privacy office records it: receipt, advice, its points. */
@Controller
@RequestMapping("/assessments/{id}/consultation")
class ConsultationController {

    private static final String DONE = "done-";

    private final AuthorityPage page;
    private final Consultations consultations;
    private final AuthorityPoints points;

    ConsultationController(AuthorityPage page, Consultations consultations, AuthorityPoints points) {
        this.page = page;
        this.consultations = consultations;
        this.points = points;
    }

    @GetMapping
    @Allowed.SignedIn
    String page(@PathVariable AssessmentId id, ModelMap model) {
        return page.draw(id, Map.of(), List.of(), model);
    }

    /** Records when and which authority was asked, and an extension that it told of. */
    @PostMapping("/submitted")
    @Allowed.SignedIn
    String submitted(@PathVariable AssessmentId id, Sent sent) {
        return page.tried(
                id,
                sent,
                "decision.consultation.said.submitted",
                () -> consultations.submitted(
                        id, sent.text("authority"), sent.day("submittedOn"), sent.day("extension")));
    }

    /** Records the answer; without points the assessment goes on to the sign-off. {@code more} adds a box for a point. */
    @PostMapping("/answered")
    @Allowed.SignedIn
    String answered(@PathVariable AssessmentId id, Sent sent) {
        if (sent.fields().containsKey("more")) {
            List<String> boxes = new ArrayList<>(sent.points());
            boxes.add("");
            return page.draw(id, sent.typed(), boxes, sent.model());
        }
        return page.tried(
                id,
                sent,
                "decision.consultation.said.answered",
                () -> consultations.answered(
                        id,
                        new Consultations.AnswerDraft(
                                outcome(sent.text("outcome")),
                                sent.text("answer"),
                                sent.day("answeredOn"),
                                sent.points())));
    }

    /** Records what was done with points; {@code on} leads to the sign-off. */
    @PostMapping("/points")
    @Allowed.SignedIn
    String points(@PathVariable AssessmentId id, Sent sent) {
        boolean goOn = sent.fields().containsKey("on");
        return page.tried(
                id,
                sent,
                goOn ? "decision.consultation.said.gone-on" : "decision.consultation.said.points",
                () -> points.handle(id, handling(sent.typed()), goOn));
    }

    private static Map<UUID, AuthorityPoints.Handling> handling(Map<String, String> typed) {
        Map<UUID, AuthorityPoints.Handling> handling = new HashMap<>();
        typed.keySet().stream()
                .filter(name -> name.startsWith(DONE) || name.startsWith("how-"))
                .map(name -> name.substring(name.indexOf('-') + 1))
                .distinct()
                .forEach(point -> handling.put(
                        uuid(point),
                        new AuthorityPoints.Handling(done(typed.get(DONE + point)), typed.get("how-" + point))));
        return handling;
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new Refused.NotFound("decision.refused.point");
        }
    }

    private static Consultation.@Nullable Done done(@Nullable String key) {
        return Arrays.stream(Consultation.Done.values())
                .filter(done -> done.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    private static Consultation.@Nullable Outcome outcome(@Nullable String key) {
        return Arrays.stream(Consultation.Outcome.values())
                .filter(outcome -> outcome.key().equals(key))
                .findFirst()
                .orElse(null);
    }
}
