package io.praevia.register.web.merge;

import io.praevia.identity.Allowed;
import io.praevia.kernel.Refused;
import io.praevia.kernel.text.Message;
import io.praevia.register.merge.Merges;
import io.praevia.register.shared.SharedKind;
import io.praevia.register.shared.SharedThings;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is likely kept twice; one of two, seen before it is done; undone on the page of its batch. */
@Controller
@RequestMapping("/register/shared/{kind}")
class MergeController {

    private static final int SHOWN = 200;

    private final Merges merges;
    private final SharedThings things;

    MergeController(Merges merges, SharedThings things) {
        this.merges = merges;
        this.things = things;
    }

    @GetMapping("/duplicates")
    @Allowed.PrivacyOfficer
    String duplicates(@PathVariable String kind, Model model) {
        SharedKind found = kind(kind);
        model.addAttribute("kind", found);
        model.addAttribute("groups", merges.likely(found));
        model.addAttribute(
                "things",
                things.all(found).stream().filter(thing -> !thing.archived()).toList());
        return "register/duplicates";
    }

    @GetMapping("/merge")
    @Allowed.PrivacyOfficer
    String preview(@PathVariable String kind, Two two, Model model, RedirectAttributes flash) {
        try {
            return preview(kind(kind), two.keptId(), two.goneId(), model);
        } catch (Refused.Invalid e) {
            flash.addFlashAttribute("errors", e.problems());
            return "redirect:/register/shared/{kind}/duplicates";
        }
    }

    @PostMapping("/merge")
    @Allowed.PrivacyOfficer
    String merge(
            @PathVariable String kind, Two two, Model model, HttpServletResponse response, RedirectAttributes flash) {
        UUID batch;
        try {
            batch = merges.merge(two.keptId(), two.goneId(), two.reason());
        } catch (Refused.Invalid e) {
            if (e.problems().stream().anyMatch(problem -> problem.field().equals("kept"))) {
                flash.addFlashAttribute("errors", e.problems());
                return "redirect:/register/shared/{kind}/duplicates";
            }
            response.setStatus(422);
            model.addAttribute("errors", e.problems());
            return preview(kind(kind), two.keptId(), two.goneId(), model);
        }
        flash.addFlashAttribute("said", Message.of("register.said.merged").toString());
        return "redirect:/register/batches/" + batch;
    }

    private String preview(SharedKind kind, UUID kept, UUID gone, Model model) {
        var touched = merges.preview(kept, gone);
        model.addAttribute("kind", kind);
        model.addAttribute("kept", things.get(kept));
        model.addAttribute("gone", things.get(gone));
        model.addAttribute("count", touched.size());
        model.addAttribute("touched", touched.subList(0, Math.min(SHOWN, touched.size())));
        return "register/merge";
    }

    private static SharedKind kind(String key) {
        return SharedKind.of(key).orElseThrow(() -> new Refused.NotFound("register.refused.shared"));
    }

    /** Which one is kept in place of which, and why. */
    record Two(
            @Nullable UUID kept,
            @Nullable UUID gone,
            @Nullable String reason) {

        UUID keptId() {
            return required(kept);
        }

        UUID goneId() {
            return required(gone);
        }

        private static UUID required(@Nullable UUID id) {
            if (id == null) {
                throw new Refused.Invalid("kept", "register.refused.merge");
            }
            return id;
        }
    }
}
