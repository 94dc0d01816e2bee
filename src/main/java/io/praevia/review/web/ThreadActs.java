package io.praevia.review.web;

import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import io.praevia.review.thread.Settling;
import io.praevia.review.thread.Threads;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Replying to a thread, resolving it, and opening it again; each returns to the page that it was done on. */
@Controller
@RequestMapping("/assessments/{id}/threads/{thread}")
class ThreadActs {

    private final Threads threads;
    private final Settling settling;
    private final ThreadPages page;
    private final ReviewPages reviews;

    ThreadActs(Threads threads, Settling settling, ThreadPages page, ReviewPages reviews) {
        this.settling = settling;
        this.threads = threads;
        this.page = page;
        this.reviews = reviews;
    }

    @PostMapping("/replies")
    @Allowed.SignedIn
    String reply(
            @PathVariable AssessmentId id,
            @PathVariable UUID thread,
            ThreadForm form,
            Model model,
            HttpServletResponse response) {
        return act(
                new Place(id, thread),
                form,
                model,
                response,
                () -> threads.reply(id, thread, form.body(), form.back() != null));
    }

    @PostMapping("/replies/{reply}/discard")
    @Allowed.SignedIn
    String discard(
            @PathVariable AssessmentId id, @PathVariable UUID thread, @PathVariable UUID reply, ThreadForm form) {
        threads.discard(id, reply);
        return to(new Place(id, thread), form);
    }

    @PostMapping("/resolve")
    @Allowed.SignedIn
    String resolve(
            @PathVariable AssessmentId id,
            @PathVariable UUID thread,
            ThreadForm form,
            Model model,
            HttpServletResponse response) {
        return act(new Place(id, thread), form, model, response, () -> settling.resolve(id, thread, form.body()));
    }

    @PostMapping("/reopen")
    @Allowed.SignedIn
    String reopen(
            @PathVariable AssessmentId id,
            @PathVariable UUID thread,
            ThreadForm form,
            Model model,
            HttpServletResponse response) {
        return act(new Place(id, thread), form, model, response, () -> settling.reopen(id, thread, form.body()));
    }

    private String act(Place place, ThreadForm form, Model model, HttpServletResponse response, Runnable act) {
        try {
            act.run();
        } catch (Refused.Invalid e) {
            response.setStatus(422);
            String field = "reply-" + place.thread();
            model.addAttribute(
                    "errors",
                    e.problems().stream()
                            .map(problem -> new Refused.Problem(field, problem.reason()))
                            .toList());
            model.addAttribute("typedThread", place.thread());
            model.addAttribute("typedReply", form.body());
            return again(place, form, model);
        }
        return to(place, form);
    }

    private String again(Place place, ThreadForm form, Model model) {
        if (form.review() == null) {
            return page.page(place.id(), model);
        }
        model.addAttribute("page", reviews.page(form.review(), form.question()));
        return "review/review";
    }

    private static String to(Place place, ThreadForm form) {
        String anchor = "#comment-" + place.thread();
        if (form.review() == null) {
            return "redirect:/assessments/" + place.id() + "/threads" + anchor;
        }
        String question = form.question() == null ? "" : form.question();
        return "redirect:/assessments/%s/reviews/%s?question=%s%s"
                .formatted(place.id(), form.review(), URLEncoder.encode(question, StandardCharsets.UTF_8), anchor);
    }

    private record Place(AssessmentId id, UUID thread) {}

    /**
     * What was typed in a thread.
     *
     * @param back given when the owner asks to get the assessment back
     * @param review the review page that it was typed on, null on the page of all threads
     */
    record ThreadForm(
            @Nullable String body,
            @Nullable String back,
            @Nullable UUID review,
            @Nullable String question) {}
}
