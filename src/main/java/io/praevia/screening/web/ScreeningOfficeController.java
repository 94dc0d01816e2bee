package io.praevia.screening.web;

import io.praevia.assessment.Step;
import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import io.praevia.screening.ScreeningRulings;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The DPO's view on a screening, and the privacy office's ruling. */
@Controller
@RequestMapping("/assessments/{id}/screening")
class ScreeningOfficeController {

    private final OfficePages pages;
    private final ScreeningRulings rulings;
    private final MessageSource messages;

    ScreeningOfficeController(OfficePages pages, ScreeningRulings rulings, MessageSource messages) {
        this.pages = pages;
        this.rulings = rulings;
        this.messages = messages;
    }

    @GetMapping("/view")
    @Allowed.SignedIn
    String view(@PathVariable UUID id, Model model) {
        model.addAttribute("page", pages.page(new AssessmentId(id), Step.SCREENING_VIEW));
        return "screening/office-view";
    }

    @PostMapping("/view")
    @Allowed.SignedIn
    String giveView(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String view,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            rulings.giveView(new AssessmentId(id), view);
        } catch (Refused.Invalid e) {
            again(model, response, e);
            model.addAttribute("view", view);
            return view(id, model);
        }
        flash.addFlashAttribute("said", say("screening.office.view.said"));
        return "redirect:/assessments/{id}/screening/view";
    }

    @GetMapping("/ruling")
    @Allowed.SignedIn
    String ruling(@PathVariable UUID id, Model model) {
        model.addAttribute("page", pages.page(new AssessmentId(id), Step.SCREENING_RULING));
        return "screening/office-ruling";
    }

    @PostMapping("/ruling")
    @Allowed.SignedIn
    String rule(
            @PathVariable UUID id,
            RulingForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            rulings.rule(new AssessmentId(id), form.full(), form.reason());
        } catch (Refused.Invalid e) {
            again(model, response, e);
            model.addAttribute("form", form);
            return ruling(id, model);
        }
        flash.addFlashAttribute("said", say("screening.office.said." + form.ruling()));
        return "redirect:/assessments/{id}/screening/ruling";
    }

    private static void again(Model model, HttpServletResponse response, Refused.Invalid refused) {
        response.setStatus(422);
        model.addAttribute("errors", refused.problems());
    }

    private String say(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }

    /** The ruling as typed: {@code full} or {@code not-required}. */
    record RulingForm(@Nullable String ruling, @Nullable String reason) {
        boolean full() {
            if (!Arrays.asList("full", "not-required").contains(ruling)) {
                throw new Refused.Invalid("ruling", "screening.refused.ruling");
            }
            return "full".equals(ruling);
        }
    }
}
