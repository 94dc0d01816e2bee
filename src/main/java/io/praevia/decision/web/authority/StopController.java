package io.praevia.decision.web.authority;

import io.praevia.decision.consultation.ConsultationStops;
import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** When the authority's clock stands still, beside what letters do to it. */
@Controller
@RequestMapping("/assessments/{id}/consultation/stops")
class StopController {

    private final AuthorityPage page;
    private final ConsultationStops stops;

    StopController(AuthorityPage page, ConsultationStops stops) {
        this.page = page;
        this.stops = stops;
    }

    /** Stops the clock, or records when it stood still. */
    @PostMapping
    @Allowed.SignedIn
    String stop(
            @PathVariable AssessmentId id,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Sent sent = new Sent(id, fields, model, response, flash);
        return page.tried(
                sent,
                "decision.consultation.said.stopped",
                () -> stops.stop(
                        id,
                        new ConsultationStops.Draft(
                                sent.nonce(), sent.day("stopFrom"), sent.day("stopUntil"), sent.text("stopReason"))));
    }

    /** Lets it run on. */
    @PostMapping("/resumed")
    @Allowed.SignedIn
    String resumed(
            @PathVariable AssessmentId id,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Sent sent = new Sent(id, fields, model, response, flash);
        return page.tried(sent, "decision.consultation.said.resumed", () -> stops.resume(id, sent.day("resumeOn")));
    }

    /** Takes a stop back that was recorded in error. */
    @PostMapping("/{stop}/struck")
    @Allowed.SignedIn
    String struck(
            @PathVariable AssessmentId id,
            @PathVariable UUID stop,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        fields.set("struck", stop.toString());
        Sent sent = new Sent(id, fields, model, response, flash);
        return page.tried(
                sent, "decision.consultation.said.struck", () -> stops.strike(id, stop, sent.text("strikeReason")));
    }
}
