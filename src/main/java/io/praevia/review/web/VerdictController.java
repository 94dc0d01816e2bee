package io.praevia.review.web;

import io.praevia.identity.Allowed;
import io.praevia.kernel.Refused;
import io.praevia.review.Review;
import io.praevia.review.ReviewDesk;
import io.praevia.review.Reviews;
import io.praevia.review.Verdict;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The verdict: what will be sent, then sent. */
@Controller
@RequestMapping("/assessments/{id}/reviews/{review}")
class VerdictController {

    private final ReviewPages pages;
    private final Reviews reviews;
    private final Remarks remarks;
    private final ReviewDesk desk;

    VerdictController(ReviewPages pages, Reviews reviews, Remarks remarks, ReviewDesk desk) {
        this.pages = pages;
        this.reviews = reviews;
        this.remarks = remarks;
        this.desk = desk;
    }

    /** The summary; a review that was sent already shows what was sent instead. */
    @GetMapping("/verdict")
    @Allowed.SignedIn
    String summary(@PathVariable UUID review, @RequestParam String verdict, Model model) {
        if (!reviews.get(review).open()) {
            return "redirect:/assessments/{id}/reviews/{review}/sent";
        }
        return summary(review, new VerdictForm(verdict, "", ""), model);
    }

    @PostMapping("/verdict")
    @Allowed.SignedIn
    String send(@PathVariable UUID review, VerdictForm form, Model model, HttpServletResponse response) {
        try {
            desk.complete(review, form.chosen(), form.note(), form.conditions());
        } catch (Refused.Invalid e) {
            response.setStatus(422);
            model.addAttribute("errors", e.problems());
            return summary(review, form, model);
        }
        return "redirect:/assessments/{id}/reviews/{review}/sent";
    }

    @GetMapping("/sent")
    @Allowed.SignedIn
    String sent(@PathVariable UUID review, Model model) {
        ReviewPage page = pages.page(review, null);
        if (page.review().open()) {
            return "redirect:/assessments/{id}/reviews/{review}";
        }
        model.addAttribute("page", page);
        model.addAttribute("verdict", page.review().verdict().orElseThrow());
        return "review/sent";
    }

    private String summary(UUID id, VerdictForm form, Model model) {
        ReviewPage page = pages.page(id, null);
        model.addAttribute("page", page);
        model.addAttribute("verdict", form.chosen());
        model.addAttribute("form", form);
        model.addAttribute("pending", pending(page.review()));
        return "review/verdict";
    }

    private List<Remarks.Remark> pending(Review review) {
        return remarks.of(reviews.comments(review.assessment()).stream()
                .filter(c -> c.review().equals(Optional.of(review.id()))
                        && c.sentAt().isEmpty())
                .toList());
    }

    /** A verdict as typed. */
    record VerdictForm(
            @Nullable String verdict,
            @Nullable String note,
            @Nullable String conditions) {
        Verdict chosen() {
            return Optional.ofNullable(verdict)
                    .flatMap(key -> java.util.Arrays.stream(Verdict.values())
                            .filter(v -> v.given() && v.key().equals(key))
                            .findFirst())
                    .orElseThrow(() -> new Refused.NotFound("review.refused.verdict"));
        }
    }
}
