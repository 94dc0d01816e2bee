package io.praevia.screening.web;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import io.praevia.screening.Screening;
import io.praevia.screening.ScreeningOutcome;
import io.praevia.screening.Screenings;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The twelve questions, what their answers mean so far, and sending them. */
@Controller
class ScreeningPages {

    private static final String CONTEST = "contest";

    private final AssessmentLookup lookup;
    private final Screenings screenings;
    private final ScreeningForm form;

    ScreeningPages(AssessmentLookup lookup, Screenings screenings, ScreeningForm form) {
        this.lookup = lookup;
        this.screenings = screenings;
        this.form = form;
    }

    @GetMapping("/assessments/{id}/screening")
    @Allowed.SignedIn
    ModelAndView page(@PathVariable AssessmentId id) {
        Assessment assessment = lookup.get(id);
        Optional<Screening> sent = screenings.find(id);
        if (sent.isPresent() || !form.editable(assessment)) {
            return form.readOnly(assessment, sent);
        }
        return form.page(assessment, new ScreeningForm.Saved(List.of()));
    }

    /** Saves what changed; {@code send} names the outcome that the person saw when pressing the button. */
    @PostMapping("/assessments/{id}/screening")
    @Allowed.SignedIn
    ModelAndView save(
            @PathVariable AssessmentId id,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestHeader(name = "HX-Request", required = false) boolean fragment,
            HttpServletResponse response) {
        Assessment assessment = form.requireEdit(lookup.get(id));
        ScreeningForm.Saved saved = form.save(assessment, typed);
        if (typed.containsKey("keep") && saved.clean()) {
            form.keep(assessment, typed.get("keep"));
            return new ModelAndView("redirect:/assessments/" + id + "/screening");
        }
        String send = typed.getFirst("send");
        if (send == null || !saved.clean()) {
            ModelAndView page = form.page(assessment, saved);
            if (!saved.clean()) {
                page.setStatus(HttpStatus.CONFLICT);
            }
            if (fragment) {
                boolean others = form.asksOthers(assessment, typed.getFirst("shown"));
                page.setViewName(others ? "screening/form :: form" : "screening/outcome :: outcome");
                page.addObject("wide", saved.places());
                response.setHeader("HX-Retarget", others ? "#screening" : "#outcome");
            }
            return page;
        }
        return send(assessment, send, typed);
    }

    private ModelAndView send(Assessment assessment, String seen, MultiValueMap<String, String> typed) {
        ScreeningOutcome outcome = screenings.outcome(assessment.id());
        boolean contested = seen.equals(CONTEST);
        if (!contested && !seen.equals(outcome.result().key())) {
            return form.page(assessment, new ScreeningForm.Saved(List.of())).addObject("moved", true);
        }
        String reason = typed.getFirst(CONTEST);
        try {
            if (contested && (reason == null || reason.isBlank())) {
                throw new Refused.Invalid(CONTEST, form.say("screening.contest.missing"));
            }
            screenings.submit(assessment.id(), contested ? reason : "");
        } catch (Refused.Invalid invalid) {
            ModelAndView page = form.page(assessment, new ScreeningForm.Saved(invalid.problems()))
                    .addObject(CONTEST, reason);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        return new ModelAndView("redirect:/assessments/" + assessment.id() + "/screening/sent");
    }

    @GetMapping("/assessments/{id}/screening/sent")
    @Allowed.SignedIn
    ModelAndView sent(@PathVariable AssessmentId id) {
        Assessment assessment = lookup.get(id);
        return screenings
                .find(id)
                .map(screening -> form.sent(assessment, screening))
                .orElseGet(() -> new ModelAndView("redirect:/assessments/" + id + "/screening"));
    }
}
