package io.praevia.workflow.web;

import io.praevia.identity.Allowed;
import io.praevia.workflow.LateSteps;
import io.praevia.workflow.WorkClocks;
import io.praevia.workflow.WorkItems;
import io.praevia.workflow.steps.OpenSteps;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** "My work": what needs the current person, what they wait for, what they finished. */
@Controller
class HomePage {

    private final WorkItems items;
    private final WorkClocks clocks;
    private final LateSteps late;
    private final WorkWords words;
    private final OpenSteps steps;

    HomePage(WorkItems items, WorkClocks clocks, LateSteps late, WorkWords words, OpenSteps steps) {
        this.steps = steps;
        this.items = items;
        this.clocks = clocks;
        this.late = late;
        this.words = words;
    }

    @GetMapping("/")
    @Allowed.SignedIn
    String home(Model model) {
        var needs = Stream.of(
                        words.clocks(clocks.asked(), "asked"),
                        words.needs(items.mine()),
                        words.ownerAsked(),
                        words.asked(),
                        words.clocks(late.toldToMe(), "told"))
                .flatMap(List::stream)
                .toList();
        model.addAttribute("needs", needs);
        model.addAttribute(
                "overdue",
                needs.stream().filter(n -> n.dueLook().equals("is-overdue")).count());
        model.addAttribute("waiting", words.waiting(items.waitingForOthers()));
        model.addAttribute("keeps", steps.keeps());
        model.addAttribute("done", words.done(items.recentlyDone()));
        return "workflow/home";
    }

    @PostMapping("/work/{item}/claim")
    @Allowed.SignedIn
    String claim(@PathVariable String item, RedirectAttributes redirect) {
        items.claim(item);
        redirect.addFlashAttribute("said", words.say("work.claimed"));
        return "redirect:/";
    }

    @PostMapping("/work/{item}/release")
    @Allowed.SignedIn
    String release(@PathVariable String item, RedirectAttributes redirect) {
        items.release(item);
        redirect.addFlashAttribute("said", words.say("work.released"));
        return "redirect:/";
    }
}
