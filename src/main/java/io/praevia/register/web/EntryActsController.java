package io.praevia.register.web;

import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.EntryId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.text.Message;
import io.praevia.register.life.EntryCovers;
import io.praevia.register.life.EntryStates;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the office does with an entry beside changing its words. */
@Controller
@RequestMapping("/register/{entry:[0-9a-f-]{36}}")
class EntryActsController {

    private final EntryStates states;
    private final EntryCovers covers;

    EntryActsController(EntryStates states, EntryCovers covers) {
        this.states = states;
        this.covers = covers;
    }

    @PostMapping("/activate")
    @Allowed.PrivacyOfficer
    String activate(
            @PathVariable UUID entry, @RequestParam(defaultValue = "") String reason, RedirectAttributes flash) {
        return done(flash, "register.said.activated", () -> states.activate(new EntryId(entry), reason));
    }

    @PostMapping("/retire")
    @Allowed.PrivacyOfficer
    String retire(@PathVariable UUID entry, @RequestParam(defaultValue = "") String reason, RedirectAttributes flash) {
        return done(flash, "register.said.retired", () -> states.retire(new EntryId(entry), reason));
    }

    @PostMapping("/restore")
    @Allowed.PrivacyOfficer
    String restore(@PathVariable UUID entry, @RequestParam(defaultValue = "") String reason, RedirectAttributes flash) {
        return done(flash, "register.said.restored", () -> states.restore(new EntryId(entry), reason));
    }

    @PostMapping("/covers")
    @Allowed.PrivacyOfficer
    String cover(
            @PathVariable UUID entry, @RequestParam(defaultValue = "") String reference, RedirectAttributes flash) {
        flash.addFlashAttribute("reference", reference);
        return done(flash, "register.said.covered", () -> covers.cover(new EntryId(entry), reference));
    }

    @PostMapping("/covers/{assessment}/remove")
    @Allowed.PrivacyOfficer
    String uncover(@PathVariable UUID entry, @PathVariable AssessmentId assessment, RedirectAttributes flash) {
        return done(flash, "register.said.uncovered", () -> covers.uncover(new EntryId(entry), assessment));
    }

    /** Back to the entry, with what was done or what is wrong. */
    private static String done(RedirectAttributes flash, String said, Runnable act) {
        try {
            act.run();
            flash.addFlashAttribute("said", Message.of(said).toString());
        } catch (Refused.Invalid e) {
            flash.addFlashAttribute("errors", e.problems());
        }
        return "redirect:/register/{entry}";
    }
}
