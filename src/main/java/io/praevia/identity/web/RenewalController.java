package io.praevia.identity.web;

import io.praevia.identity.Allowed;
import io.praevia.identity.account.OwnAccount;
import io.praevia.kernel.Refused;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where people choose a password after somebody else set theirs. */
@Controller
@RequestMapping("/account/renewal")
class RenewalController {

    private final OwnAccount account;
    private final Sentences sentences;

    RenewalController(OwnAccount account, Sentences sentences) {
        this.account = account;
        this.sentences = sentences;
    }

    @GetMapping
    @Allowed.SignedIn
    String page() {
        return "identity/renewal";
    }

    @PostMapping
    @Allowed.SignedIn
    String renew(
            @RequestParam(required = false) @Nullable String old,
            @RequestParam(required = false) @Nullable String wanted,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        try {
            account.changePassword(old, wanted);
        } catch (Refused.Invalid refused) {
            model.addAttribute("errors", refused.problems());
            response.setStatus(422);
            return "identity/renewal";
        }
        after.addFlashAttribute("said", sentences.say("identity.account.said.password"));
        return "redirect:/account";
    }
}
