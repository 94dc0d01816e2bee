package io.praevia.review.web;

import io.praevia.assessment.AssessmentLookup;
import io.praevia.identity.Allowed;
import io.praevia.kernel.Refused;
import io.praevia.review.Comment;
import io.praevia.review.Review;
import io.praevia.review.ReviewDesk;
import io.praevia.review.Reviews;
import io.praevia.review.Verdict;
import io.praevia.review.thread.Threads;
import io.praevia.review.web.view.Remark;
import io.praevia.review.web.view.Remarks;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
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
    private final AssessmentLookup lookup;
    private final Threads threads;

    VerdictController(
            ReviewPages pages,
            Reviews reviews,
            Remarks remarks,
            ReviewDesk desk,
            AssessmentLookup lookup,
            Threads threads) {
        this.threads = threads;
        this.lookup = lookup;
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
        model.addAttribute("pending", remarks(page.review(), c -> c.sentAt().isEmpty()));
        model.addAttribute("blocking", form.chosen().approves() ? blocking(page.review()) : List.of());
        model.addAttribute("accepted", form.chosen().approves() ? accepted(page.review()) : List.of());
        return "review/verdict";
    }

    /** What was asked for before and is open: it keeps the department from approving, and can be resolved here. */
    private List<Remark> blocking(Review review) {
        return remarks.of(
                lookup.get(review.assessment()),
                threads.of(review.assessment()).stream()
                        .filter(thread -> thread.comment().owed())
                        .filter(thread -> reviews.department(thread.comment()).equals(Optional.of(review.department())))
                        .toList());
    }

    /** What the owner says is done, and the department accepts by approving. */
    private List<Remark> accepted(Review review) {
        return remarks(review, c -> c.kind() == Comment.Kind.CHANGE && c.state() == Comment.State.DONE);
    }

    private List<Remark> remarks(Review review, Predicate<Comment> which) {
        return remarks.read(
                lookup.get(review.assessment()),
                reviews.comments(review.assessment()).stream()
                        .filter(which)
                        .filter(c -> reviews.department(c).equals(Optional.of(review.department())))
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
