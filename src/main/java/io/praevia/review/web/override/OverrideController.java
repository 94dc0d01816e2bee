package io.praevia.review.web.override;

import io.praevia.assessment.AssessmentLookup;
import io.praevia.identity.Allowed;
import io.praevia.identity.Departments;
import io.praevia.kernel.Refused;
import io.praevia.kernel.text.Message;
import io.praevia.review.Review;
import io.praevia.review.Reviews;
import io.praevia.review.override.Overrides;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Going on without a department that does not answer. */
@Controller
@RequestMapping("/assessments/{id}/reviews/{review}/override")
class OverrideController {

    private final Overrides overrides;
    private final Reviews reviews;
    private final AssessmentLookup lookup;
    private final Departments departments;

    OverrideController(Overrides overrides, Reviews reviews, AssessmentLookup lookup, Departments departments) {
        this.overrides = overrides;
        this.reviews = reviews;
        this.lookup = lookup;
        this.departments = departments;
    }

    @GetMapping
    @Allowed.PrivacyOfficer
    String ask(@PathVariable UUID review, Model model) {
        return page(review, "", model);
    }

    @PostMapping
    @Allowed.PrivacyOfficer
    String setAside(
            @PathVariable UUID review,
            @RequestParam(required = false) @Nullable String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        try {
            overrides.setAside(review, reason);
        } catch (Refused.Invalid refused) {
            model.addAttribute("errors", refused.problems());
            response.setStatus(422);
            return page(review, reason == null ? "" : reason, model);
        }
        after.addFlashAttribute("said", Message.of("review.override.said").toString());
        return "redirect:/assessments/{id}";
    }

    private String page(UUID id, String typed, Model model) {
        Review review = reviews.get(id);
        model.addAttribute("review", id);
        model.addAttribute("assessment", lookup.get(review.assessment()));
        model.addAttribute("department", departments.nameOf(review.department()));
        model.addAttribute("obstacle", overrides.obstacle(review).orElse(null));
        model.addAttribute("typed", typed);
        return "review/override";
    }
}
