package io.praevia.office.web;

import io.praevia.identity.Allowed;
import io.praevia.kernel.Refused;
import io.praevia.office.Draft;
import io.praevia.office.DraftChecks;
import io.praevia.office.Publishing;
import io.praevia.office.edit.Changes;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asking a colleague to publish, and the colleague's answer. */
@Controller
@RequestMapping("/office/drafts/{id}")
class PublishController {

    private final Publishing publishing;
    private final DraftChecks checks;
    private final DraftPages pages;

    PublishController(Publishing publishing, DraftChecks checks, DraftPages pages) {
        this.publishing = publishing;
        this.checks = checks;
        this.pages = pages;
    }

    @GetMapping("/publish")
    @Allowed.PrivacyOfficer
    String show(@PathVariable UUID id, Model model) {
        Draft draft = pages.fill(id, "publish", model);
        checks.live(draft.key(), draft.basedOn())
                .ifPresent(live -> model.addAttribute("changes", Changes.between(live.tree(), draft.content())));
        model.addAttribute("publishers", publishing.publishers(draft));
        return "office/publish";
    }

    @PostMapping("/propose")
    @Allowed.PrivacyOfficer
    String propose(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String summary,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate validFrom,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        try {
            publishing.propose(id, summary, validFrom);
        } catch (Refused.Invalid refused) {
            model.addAttribute("summary", summary);
            model.addAttribute("validFrom", validFrom);
            return again(id, refused, model, response);
        }
        return done(id, "proposed", after);
    }

    @PostMapping("/take-back")
    @Allowed.PrivacyOfficer
    String takeBack(@PathVariable UUID id, RedirectAttributes after) {
        publishing.takeBack(id);
        return done(id, "taken-back", after);
    }

    @PostMapping("/send-back")
    @Allowed.PrivacyOfficer
    String sendBack(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        try {
            publishing.sendBack(id, reason);
        } catch (Refused.Invalid refused) {
            return again(id, refused, model, response);
        }
        return done(id, "sent-back", after);
    }

    @PostMapping("/publish")
    @Allowed.PrivacyOfficer
    String publish(@PathVariable UUID id, RedirectAttributes after) {
        publishing.publish(id);
        after.addFlashAttribute("said", pages.say("office.said.published"));
        return "redirect:/office/questionnaires";
    }

    private String again(UUID id, Refused.Invalid refused, Model model, HttpServletResponse response) {
        response.setStatus(422);
        model.addAttribute("errors", refused.problems());
        return show(id, model);
    }

    private String done(UUID id, String what, RedirectAttributes after) {
        after.addFlashAttribute("said", pages.say("office.said." + what));
        return "redirect:/office/drafts/{id}/publish";
    }
}
