package io.praevia.review.web;

import io.praevia.identity.Allowed;
import io.praevia.kernel.Refused;
import io.praevia.review.Comment;
import io.praevia.review.ReviewDesk;
import io.praevia.review.text.About;
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

/** Reading an assessment for one's department, and commenting on it. */
@Controller
@RequestMapping("/assessments/{id}/reviews/{review}")
class ReviewController {

    private final ReviewPages pages;
    private final ReviewDesk desk;

    ReviewController(ReviewPages pages, ReviewDesk desk) {
        this.pages = pages;
        this.desk = desk;
    }

    /** {@code only=changed} lists what changed since the reader last looked. */
    @GetMapping
    @Allowed.SignedIn
    String page(
            @PathVariable UUID review,
            @RequestParam(required = false) @Nullable String question,
            @RequestParam(required = false) @Nullable String only,
            Model model) {
        model.addAttribute("page", pages.page(review, question, "changed".equals(only)));
        return "review/review";
    }

    @PostMapping("/comments")
    @Allowed.SignedIn
    String comment(@PathVariable UUID review, CommentForm form, Model model, HttpServletResponse response) {
        try {
            desk.comment(review, form.remark());
        } catch (Refused.Invalid e) {
            response.setStatus(422);
            model.addAttribute("errors", e.problems());
            model.addAttribute("typed", form.body());
            model.addAttribute("typedWording", form.suggestion());
            return page(review, form.question(), null, model);
        }
        return back(form.question());
    }

    @PostMapping("/comments/{comment}/discard")
    @Allowed.SignedIn
    String discard(@PathVariable UUID review, @PathVariable UUID comment, @RequestParam String question) {
        desk.discard(review, comment);
        return back(question);
    }

    @PostMapping("/claim")
    @Allowed.SignedIn
    String claim(@PathVariable UUID review, @RequestParam boolean take) {
        desk.claim(review, take);
        return "redirect:/assessments/{id}/reviews/{review}";
    }

    private static String back(@Nullable String question) {
        String at = question == null ? "" : question;
        return "redirect:/assessments/{id}/reviews/{review}?question="
                + java.net.URLEncoder.encode(at, java.nio.charset.StandardCharsets.UTF_8) + "#comments";
    }

    /** A comment as typed; {@code kind} is {@code remark} or {@code change}. */
    record CommentForm(
            @Nullable String question,
            @Nullable UUID risk,
            @Nullable String kind,
            @Nullable String body,
            @Nullable String suggestion) {

        ReviewDesk.Remark remark() {
            boolean change = Comment.Kind.CHANGE.key().equals(kind);
            return new ReviewDesk.Remark(
                    new About(question, risk), change ? Comment.Kind.CHANGE : Comment.Kind.REMARK, body, suggestion);
        }
    }
}
