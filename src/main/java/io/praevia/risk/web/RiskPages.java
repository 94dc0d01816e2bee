package io.praevia.risk.web;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import io.praevia.risk.RiskKind;
import io.praevia.risk.RiskReuse;
import io.praevia.risk.Risks;
import java.util.Arrays;
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

/** The risks of an assessment: the list, the matrix before and after measures, adding and removing. */
@Controller
class RiskPages {

    private final AssessmentLookup lookup;
    private final Risks risks;
    private final RiskView view;
    private final RiskReuse reuse;

    RiskPages(AssessmentLookup lookup, Risks risks, RiskView view, RiskReuse reuse) {
        this.lookup = lookup;
        this.risks = risks;
        this.view = view;
        this.reuse = reuse;
    }

    @GetMapping("/assessments/{id}/risks")
    @Allowed.SignedIn
    ModelAndView page(@PathVariable AssessmentId id) {
        return page(lookup.get(id), "");
    }

    @PostMapping("/assessments/{id}/risks")
    @Allowed.SignedIn
    ModelAndView add(
            @PathVariable AssessmentId id,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String title) {
        Assessment assessment = lookup.get(id);
        try {
            RiskKind chosen = Arrays.stream(RiskKind.values())
                    .filter(k -> k.key().equals(kind))
                    .findFirst()
                    .orElseThrow(() -> new Refused.Invalid("kind", "risk.refused.kind"));
            UUID risk = risks.add(id, chosen, title);
            return new ModelAndView("redirect:/assessments/" + id + "/risks/" + risk);
        } catch (Refused.Invalid invalid) {
            ModelAndView page = page(assessment, title == null ? "" : title).addObject("errors", invalid.problems());
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    @PostMapping("/assessments/{id}/risks/{risk}/remove")
    @Allowed.SignedIn
    String remove(@PathVariable AssessmentId id, @PathVariable UUID risk, RedirectAttributes redirect) {
        risks.remove(id, risk);
        redirect.addFlashAttribute("said", view.say("risks.removed"));
        return "redirect:/assessments/" + id + "/risks";
    }

    /** Takes over what the assessment that this one started from says; a second time has no effect. */
    @PostMapping("/assessments/{id}/risks/earlier")
    @Allowed.SignedIn
    String copy(@PathVariable AssessmentId id, RedirectAttributes redirect) {
        reuse.copy(id);
        redirect.addFlashAttribute("said", view.say("risks.earlier.said"));
        return "redirect:/assessments/" + id + "/risks";
    }

    private ModelAndView page(Assessment assessment, String title) {
        var lines = view.lines(assessment);
        return new ModelAndView("risk/list")
                .addObject("assessment", assessment)
                .addObject("trail", view.trail(assessment))
                .addObject("editable", view.editable(assessment))
                .addObject("plan", view.plan(assessment))
                .addObject("lines", lines)
                .addObject("earlier", reuse.offer(assessment.id()).orElse(null))
                .addObject(
                        "unrated",
                        lines.stream()
                                .filter(l -> l.before() == 0 || l.after() == 0)
                                .count())
                .addObject("before", view.before(assessment.id(), lines))
                .addObject("after", view.after(assessment.id(), lines))
                .addObject("kinds", RiskKind.values())
                .addObject("typedTitle", title);
    }
}
