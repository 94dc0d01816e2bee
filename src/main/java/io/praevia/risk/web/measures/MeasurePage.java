package io.praevia.risk.web.measures;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import io.praevia.risk.Risks;
import io.praevia.risk.measure.Measure;
import io.praevia.risk.measure.MeasureDraft;
import io.praevia.risk.measure.Measures;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One measure, and its plan while the questionnaire is open. */
@Controller
class MeasurePage {

    private static final String MEASURE = "/assessments/{id}/measures/{measure}";

    private final AssessmentLookup lookup;
    private final Measures measures;
    private final Risks risks;
    private final MeasureView view;
    private final MeasureFrame frame;

    MeasurePage(AssessmentLookup lookup, Measures measures, Risks risks, MeasureView view, MeasureFrame frame) {
        this.lookup = lookup;
        this.measures = measures;
        this.risks = risks;
        this.view = view;
        this.frame = frame;
    }

    @GetMapping(MEASURE)
    @Allowed.SignedIn
    ModelAndView page(@PathVariable AssessmentId id, @PathVariable UUID measure) {
        Measure found = measures.get(id, measure);
        return frame.page(found, MeasureForm.of(found));
    }

    /** Adds a measure by its name; everything else is said on its page. */
    @PostMapping("/assessments/{id}/measures")
    @Allowed.SignedIn
    String add(
            @PathVariable AssessmentId id,
            @RequestParam(required = false) @Nullable String title,
            RedirectAttributes redirect) {
        Assessment assessment = lookup.get(id);
        try {
            MeasureDraft draft = new MeasureDraft(title, "", null, assessment.plannedStart(), null, List.of());
            return "redirect:/assessments/" + id + "/measures/" + measures.add(id, draft);
        } catch (Refused.Invalid invalid) {
            redirect.addFlashAttribute(
                    "errors",
                    List.of(new Refused.Problem(
                            "measure-title", invalid.problems().get(0).reason())));
            redirect.addFlashAttribute("typedMeasure", title);
            return "redirect:/assessments/" + id + "/risks";
        }
    }

    @PostMapping(MEASURE)
    @Allowed.SignedIn
    ModelAndView change(
            @PathVariable AssessmentId id,
            @PathVariable UUID measure,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        Measure before = measures.get(id, measure);
        try {
            measures.change(id, measure, MeasureForm.version(typed), MeasureForm.draft(typed, risks.of(id)));
        } catch (Refused.Invalid invalid) {
            return frame.refused(before, typed, invalid);
        } catch (Refused.Stale stale) {
            typed.put("version", Integer.toString(stale.currentVersion()));
            ModelAndView again = frame.page(before, typed);
            again.setStatus(HttpStatus.CONFLICT);
            return again.addObject("theirs", view.line(before))
                    .addObject("errors", List.of(new Refused.Problem("theirs", "measure.stale")));
        }
        redirect.addFlashAttribute("said", view.say("measure.saved"));
        return new ModelAndView("redirect:/assessments/" + id + "/risks");
    }

    @PostMapping(MEASURE + "/remove")
    @Allowed.SignedIn
    String remove(@PathVariable AssessmentId id, @PathVariable UUID measure, RedirectAttributes redirect) {
        measures.remove(id, measure);
        redirect.addFlashAttribute("said", view.say("measure.removed"));
        return "redirect:/assessments/" + id + "/risks";
    }
}
