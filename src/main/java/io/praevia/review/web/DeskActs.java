package io.praevia.review.web;

import io.praevia.identity.Allowed;
import io.praevia.kernel.Refused;
import io.praevia.kernel.text.Message;
import io.praevia.review.Reviews;
import io.praevia.review.thread.Notes;
import io.praevia.review.thread.Questions;
import io.praevia.review.thread.Seen;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a reviewer does beside commenting: asking the owner, noting something for the department, having seen a question. */
@Controller
@RequestMapping("/assessments/{id}/reviews/{review}")
class DeskActs {

    private static final String PAGE = "redirect:/assessments/{id}/reviews/{review}";

    private final ReviewPages pages;
    private final Reviews reviews;
    private final Questions questions;
    private final Notes notes;
    private final Seen seen;

    DeskActs(ReviewPages pages, Reviews reviews, Questions questions, Notes notes, Seen seen) {
        this.pages = pages;
        this.reviews = reviews;
        this.questions = questions;
        this.notes = notes;
        this.seen = seen;
    }

    /** Sends what is pending as questions to the owner, without a verdict. */
    @PostMapping("/ask")
    @Allowed.SignedIn
    String ask(@PathVariable UUID review, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        try {
            questions.ask(review);
        } catch (Refused.Invalid e) {
            return again(review, null, e, model, response);
        }
        redirect.addFlashAttribute("said", Message.of("review.asked.said").toString());
        return PAGE;
    }

    @PostMapping("/notes")
    @Allowed.SignedIn
    String note(
            @PathVariable UUID review,
            @RequestParam(required = false) @Nullable String question,
            @RequestParam(required = false) @Nullable String note,
            Model model,
            HttpServletResponse response) {
        try {
            notes.add(review, question, note);
        } catch (Refused.Invalid e) {
            model.addAttribute("typedNote", note);
            return again(review, question, e, model, response);
        }
        return to(question);
    }

    @PostMapping("/notes/{note}/remove")
    @Allowed.SignedIn
    String remove(
            @PathVariable UUID review,
            @PathVariable UUID note,
            @RequestParam(required = false) @Nullable String question) {
        notes.remove(reviews.get(review).assessment(), note);
        return to(question);
    }

    /** Remembers that the reader saw one question or, without one, all of them. */
    @PostMapping("/seen")
    @Allowed.SignedIn
    Object seen(
            @PathVariable UUID id,
            @PathVariable UUID review,
            @RequestParam(required = false) @Nullable String question,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx) {
        seen.mark(review, question == null || question.isBlank() ? null : question);
        return htmx == null
                ? "redirect:/assessments/%s/reviews/%s".formatted(id, review)
                : ResponseEntity.status(HttpStatus.NO_CONTENT).build();
    }

    private String again(
            UUID review, @Nullable String question, Refused.Invalid e, Model model, HttpServletResponse response) {
        response.setStatus(422);
        model.addAttribute("errors", e.problems());
        model.addAttribute("page", pages.page(review, question));
        return "review/review";
    }

    private static String to(@Nullable String question) {
        String at = question == null ? "" : question;
        return PAGE + "?question=" + java.net.URLEncoder.encode(at, java.nio.charset.StandardCharsets.UTF_8) + "#notes";
    }
}
