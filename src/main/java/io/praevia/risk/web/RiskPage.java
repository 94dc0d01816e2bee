package io.praevia.risk.web;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import io.praevia.risk.Risk;
import io.praevia.risk.Risks;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One risk: what could happen to people, how bad and how likely, and what is done about it. */
@Controller
class RiskPage {

    private final AssessmentLookup lookup;
    private final Risks risks;
    private final RiskView view;

    RiskPage(AssessmentLookup lookup, Risks risks, RiskView view) {
        this.lookup = lookup;
        this.risks = risks;
        this.view = view;
    }

    @GetMapping("/assessments/{id}/risks/{risk}")
    @Allowed.SignedIn
    ModelAndView page(@PathVariable AssessmentId id, @PathVariable UUID risk) {
        Assessment assessment = lookup.get(id);
        RiskView.Line line = line(assessment, risk);
        return page(assessment, line, RiskForm.of(line.risk()));
    }

    @PostMapping("/assessments/{id}/risks/{risk}")
    @Allowed.SignedIn
    ModelAndView change(
            @PathVariable AssessmentId id,
            @PathVariable UUID risk,
            @ModelAttribute("form") RiskForm form,
            @RequestParam(name = "go", required = false) @Nullable String go,
            @RequestParam(name = "use", required = false) @Nullable String use,
            RedirectAttributes redirect) {
        Assessment assessment = lookup.get(id);
        if (use != null) {
            return page(assessment, line(assessment, risk), used(form, use));
        }
        try {
            risks.change(id, risk, form.basedOn(), form.draft());
        } catch (Refused.Invalid invalid) {
            return again(assessment, risk, form, HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("errors", invalid.problems());
        } catch (Refused.Stale stale) {
            return again(assessment, risk, form.withVersion(stale.currentVersion()), HttpStatus.CONFLICT)
                    .addObject("theirs", stale.theirs())
                    .addObject("errors", List.of(new Refused.Problem("theirs", "risk.stale")));
        }
        redirect.addFlashAttribute("said", view.say("risk.saved"));
        return new ModelAndView("redirect:" + ("next".equals(go) ? next(assessment, risk) : list(assessment)));
    }

    /** Takes the words of an entry over, given as the field, a colon and the entry; nothing is saved by that. */
    private RiskForm used(RiskForm form, String use) {
        return view.knowledge()
                .wording(use.substring(use.indexOf(':') + 1), LocaleContextHolder.getLocale())
                .map(form::withMeasure)
                .orElse(form);
    }

    private ModelAndView again(Assessment assessment, UUID risk, RiskForm form, HttpStatus status) {
        ModelAndView page = page(assessment, line(assessment, risk), form);
        page.setStatus(status);
        return page;
    }

    private ModelAndView page(Assessment assessment, RiskView.Line line, RiskForm form) {
        List<RiskView.Line> all = view.lines(assessment);
        return new ModelAndView("risk/risk")
                .addObject("assessment", assessment)
                .addObject("trail", view.trail(assessment, list(assessment)))
                .addObject("list", list(assessment))
                .addObject("editable", view.editable(assessment))
                .addObject("plan", view.plan(assessment, line.risk()))
                .addObject("line", line)
                .addObject(
                        "known", view.knowledge().measures(line.risk().kind().key(), LocaleContextHolder.getLocale()))
                .addObject("last", all.get(all.size() - 1).equals(line))
                .addObject("form", form);
    }

    private RiskView.Line line(Assessment assessment, UUID risk) {
        return view.lines(assessment).stream()
                .filter(line -> line.risk().id().equals(risk))
                .findFirst()
                .orElseThrow(() -> new Refused.NotFound("risk.refused.not-found"));
    }

    private String next(Assessment assessment, UUID risk) {
        List<Risk> all = risks.of(assessment.id());
        int at = all.stream().map(Risk::id).toList().indexOf(risk) + 1;
        return at < all.size() ? list(assessment) + "/" + all.get(at).id() : list(assessment);
    }

    private static String list(Assessment assessment) {
        return "/assessments/" + assessment.id() + "/risks";
    }
}
