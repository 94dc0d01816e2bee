package io.praevia.renewal.web;

import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import io.praevia.renewal.Renewal;
import io.praevia.renewal.RenewalAnswers;
import io.praevia.renewal.RenewalOffice;
import io.praevia.renewal.Renewals;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One round: why it is asked, exactly what it touches, the answer, and its confirmation. */
@Controller
@RequestMapping("/assessments/{id}/renewals/{renewal}")
class RenewalPage {

    private final Renewals renewals;
    private final RenewalAnswers answers;
    private final RenewalOffice office;
    private final RenewalFrame frame;

    RenewalPage(Renewals renewals, RenewalAnswers answers, RenewalOffice office, RenewalFrame frame) {
        this.renewals = renewals;
        this.answers = answers;
        this.office = office;
        this.frame = frame;
    }

    @GetMapping
    @Allowed.SignedIn
    ModelAndView page(@PathVariable AssessmentId id, @PathVariable UUID renewal) {
        return frame.page(renewals.get(id, renewal), Typed.NOTHING);
    }

    /** {@code act} is {@code holds} or {@code changed}. */
    @PostMapping("/answer")
    @Allowed.SignedIn
    ModelAndView answer(
            @PathVariable AssessmentId id,
            @PathVariable UUID renewal,
            @RequestParam MultiValueMap<String, String> form,
            RedirectAttributes redirect) {
        Renewal before = renewals.get(id, renewal);
        Typed typed = Typed.of(form);
        try {
            if (typed.act().equals("changed")) {
                AssessmentId next = answers.changed(id, renewal, typed.seen(), typed.reason());
                return said(redirect, "renewal.said.changed", "/assessments/" + next);
            }
            if (!typed.act().equals("holds")) {
                throw new Refused.Invalid("act", "renewal.refused.act");
            }
            answers.holds(
                    id, renewal, new RenewalAnswers.Said(typed.seen(), typed.lines(), typed.read(), typed.reason()));
            return said(redirect, "renewal.said.holds", before.href());
        } catch (Refused.Invalid invalid) {
            return refused(frame.page(before, typed), invalid.problems(), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (Refused.Conflict conflict) {
            ModelAndView again = frame.page(renewals.get(id, renewal), typed);
            return refused(again, List.of(new Refused.Problem("causes", conflict.reason())), HttpStatus.CONFLICT);
        }
    }

    /** {@code act} is {@code confirm}, {@code missing} or {@code again}. */
    @PostMapping("/verdict")
    @Allowed.SignedIn
    ModelAndView verdict(
            @PathVariable AssessmentId id,
            @PathVariable UUID renewal,
            @RequestParam MultiValueMap<String, String> form,
            RedirectAttributes redirect) {
        Renewal before = renewals.get(id, renewal);
        Typed typed = Typed.of(form);
        try {
            switch (typed.act()) {
                case "confirm" -> office.confirm(id, renewal, typed.day());
                case "missing" -> office.sendBack(id, renewal, typed.what());
                case "again" -> office.assessAgain(id, renewal, typed.what());
                default -> throw new Refused.Invalid("act", "renewal.refused.act");
            }
        } catch (Refused.Invalid invalid) {
            return refused(frame.page(before, typed), invalid.problems(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return said(redirect, "renewal.said." + typed.act(), before.href());
    }

    private static ModelAndView refused(ModelAndView page, List<Refused.Problem> problems, HttpStatus status) {
        page.setStatus(status);
        return page.addObject("errors", problems);
    }

    private static ModelAndView said(RedirectAttributes redirect, String key, String to) {
        redirect.addFlashAttribute("said", RenewalWords.say(key));
        return new ModelAndView("redirect:" + to);
    }

    /** What was typed. */
    record Typed(
            String act, int seen, List<String> lines, boolean read, String reason, String what, String nextReview) {

        static final Typed NOTHING = new Typed("", 0, List.of(), false, "", "", "");

        static Typed of(MultiValueMap<String, String> form) {
            return new Typed(
                    text(form, "act"),
                    text(form, "seen").matches("\\d{1,9}") ? Integer.parseInt(text(form, "seen")) : -1,
                    form.getOrDefault("lines", List.of()),
                    !text(form, "read").isEmpty(),
                    text(form, "reason"),
                    text(form, "what"),
                    text(form, "nextReview"));
        }

        /** @throws Refused.Invalid if it is no day of the calendar */
        @Nullable
        LocalDate day() {
            try {
                return nextReview.isEmpty() ? null : LocalDate.parse(nextReview);
            } catch (DateTimeParseException e) {
                throw new Refused.Invalid("nextReview", "renewal.refused.no-day");
            }
        }

        private static String text(MultiValueMap<String, String> form, String name) {
            return Optional.ofNullable(form.getFirst(name)).orElse("");
        }
    }
}
