package io.praevia.workflow.web;

import io.praevia.assessment.AssessmentLookup;
import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import io.praevia.workflow.WorkItem;
import io.praevia.workflow.WorkItems;
import io.praevia.workflow.steps.Confirmations;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A step that the office added to its diagram: what is to be done, and that it is done. */
@Controller
@RequestMapping("/assessments/{id}/steps/{task}")
class ConfirmationPages {

    private final WorkItems items;
    private final Confirmations confirmations;
    private final AssessmentLookup lookup;
    private final WorkWords words;

    ConfirmationPages(WorkItems items, Confirmations confirmations, AssessmentLookup lookup, WorkWords words) {
        this.items = items;
        this.confirmations = confirmations;
        this.lookup = lookup;
        this.words = words;
    }

    @GetMapping
    @Allowed.SignedIn
    String show(@PathVariable AssessmentId id, @PathVariable String task, Model model) {
        WorkItem item = items.get(task);
        if (!item.assessment().equals(id)) throw new Refused.NotFound("work.refused.task");
        model.addAttribute("assessment", lookup.get(id));
        model.addAttribute("item", item);
        return "workflow/confirmation";
    }

    @PostMapping
    @Allowed.SignedIn
    String confirm(
            @PathVariable AssessmentId id,
            @PathVariable String task,
            @RequestParam(required = false) @Nullable String note,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        try {
            confirmations.confirm(task, note);
        } catch (Refused.Invalid refused) {
            response.setStatus(422);
            model.addAttribute("errors", refused.problems());
            model.addAttribute("note", note);
            return show(id, task, model);
        }
        after.addFlashAttribute("said", words.say("work.confirmation.said"));
        return "redirect:/";
    }
}
