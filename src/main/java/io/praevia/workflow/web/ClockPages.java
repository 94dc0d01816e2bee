package io.praevia.workflow.web;

import io.praevia.assessment.AssessmentLookup;
import io.praevia.identity.Allowed;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.text.Message;
import io.praevia.workflow.LateSteps;
import io.praevia.workflow.WorkClocks;
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

/** The clock of a step, for both sides: until when, why it stands still, and what to do about it. */
@Controller
@RequestMapping("/work/{item}")
class ClockPages {

    private final WorkClocks clocks;
    private final LateSteps late;
    private final ClockWords words;
    private final AssessmentLookup lookup;

    ClockPages(WorkClocks clocks, LateSteps late, ClockWords words, AssessmentLookup lookup) {
        this.clocks = clocks;
        this.late = late;
        this.words = words;
        this.lookup = lookup;
    }

    @GetMapping("/clock")
    @Allowed.SignedIn
    String page(@PathVariable String item, Model model) {
        WorkClocks.Clock clock = clocks.of(item);
        model.addAttribute("clock", words.shown(clock));
        model.addAttribute("assessment", lookup.load(clock.item().assessment()));
        model.addAttribute("colleagues", late.colleagues(clock.item()));
        return "workflow/clock";
    }

    @PostMapping("/stop")
    @Allowed.SignedIn
    String stop(
            @PathVariable String item,
            @RequestParam(required = false) @Nullable String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        return act(() -> clocks.stop(item, reason), "stopped", new Typed(item, reason), model, response, after);
    }

    @PostMapping("/resume")
    @Allowed.SignedIn
    String resume(@PathVariable String item, RedirectAttributes after) {
        clocks.resume(item);
        return done(item, Message.of("work.clock.said.resumed"), after);
    }

    @PostMapping("/answer")
    @Allowed.SignedIn
    String answer(
            @PathVariable String item,
            @RequestParam(required = false) @Nullable String answer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        return act(() -> clocks.answer(item, answer), "answered", new Typed(item, answer), model, response, after);
    }

    @PostMapping("/give")
    @Allowed.SignedIn
    String give(@PathVariable String item, @RequestParam PersonId colleague, RedirectAttributes after) {
        late.give(item, colleague);
        return done(item, Message.of("work.clock.said.given", words.name(colleague)), after);
    }

    private String act(
            Runnable act,
            String said,
            Typed typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        try {
            act.run();
        } catch (Refused.Invalid refused) {
            response.setStatus(422);
            model.addAttribute("errors", refused.problems());
            model.addAttribute("typed", typed.words());
            return page(typed.item(), model);
        }
        return done(typed.item(), Message.of("work.clock.said." + said), after);
    }

    private static String done(String item, Message said, RedirectAttributes after) {
        after.addFlashAttribute("said", said.toString());
        return "redirect:/work/" + item + "/clock";
    }

    /** What somebody typed about which step. */
    private record Typed(String item, @Nullable String words) {}
}
