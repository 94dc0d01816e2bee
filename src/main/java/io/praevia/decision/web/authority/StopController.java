package io.praevia.decision.web.authority;

import io.praevia.decision.consultation.ConsultationStops;
import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

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
    String stop(@PathVariable AssessmentId id, Sent sent) {
        return page.tried(
                id,
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
    String resumed(@PathVariable AssessmentId id, Sent sent) {
        return page.tried(id, sent, "decision.consultation.said.resumed", () -> stops.resume(id, sent.day("resumeOn")));
    }

    /** Takes a stop back that was recorded in error. */
    @PostMapping("/{stop}/struck")
    @Allowed.SignedIn
    String struck(@PathVariable AssessmentId id, @PathVariable UUID stop, Sent sent) {
        sent.fields().set("struck", stop.toString());
        return page.tried(
                id, sent, "decision.consultation.said.struck", () -> stops.strike(id, stop, sent.text("strikeReason")));
    }
}
