package io.praevia.register.web;

import io.praevia.identity.Allowed;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.EntryId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.text.Message;
import io.praevia.register.EntryContent;
import io.praevia.register.EntryFacts;
import io.praevia.register.EntryRole;
import io.praevia.register.Register;
import io.praevia.register.RegisterEntries;
import io.praevia.register.RegisterField;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adding and changing entries by hand; every change is a version with a reason. */
@Controller
@RequestMapping("/register")
class RegisterEditController {

    private final Register register;
    private final RegisterEntries entries;
    private final EntryOffers offers;

    RegisterEditController(Register register, RegisterEntries entries, EntryOffers offers) {
        this.register = register;
        this.entries = entries;
        this.offers = offers;
    }

    @GetMapping("/new")
    @Allowed.PrivacyOfficer
    String blank(@RequestParam(defaultValue = "controller") String role, Model model) {
        EntryRole chosen = role(role);
        return form(EntryForm.of(chosen, offers.beginning(chosen == EntryRole.PROCESSOR)), null, model);
    }

    @PostMapping("/new")
    @Allowed.PrivacyOfficer
    String add(
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(defaultValue = "controller") String role,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        EntryForm form = EntryForm.of(role(role), typed);
        if (!form.more().isEmpty()) {
            return form(form, null, model);
        }
        try {
            EntryFacts none = EntryFacts.active("", DepartmentId.PRIVACY).with(form.has("draft") ? "draft" : "active");
            EntryId entry = register.add(offers.facts(form, none), form.content(), form.text("reason"));
            flash.addFlashAttribute("said", Message.of("register.said.added").toString());
            return "redirect:/register/" + entry;
        } catch (Refused.Invalid e) {
            refuse(e.problems(), 422, model, response);
            return form(form, null, model);
        }
    }

    @GetMapping("/{entry}/edit")
    @Allowed.PrivacyOfficer
    String edit(@PathVariable UUID entry, Model model) {
        RegisterEntries.Entry found = entries.get(new EntryId(entry));
        return form(EntryForm.of(found), found, model);
    }

    @PostMapping("/{entry}/edit")
    @Allowed.PrivacyOfficer
    String change(
            @PathVariable UUID entry,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        EntryId id = new EntryId(entry);
        RegisterEntries.Entry found = entries.get(id);
        EntryForm form = EntryForm.of(found.role(), typed);
        if (!form.more().isEmpty()) {
            return form(form, found, model);
        }
        try {
            register.change(id, form.basedOn(), offers.facts(form, found.facts()), form.content(), form.text("reason"));
        } catch (Refused.Invalid e) {
            refuse(e.problems(), 422, model, response);
            return form(form, found, model);
        } catch (Refused.Stale e) {
            return conflict(form, found, e, model, response);
        }
        flash.addFlashAttribute("said", Message.of("register.said.changed").toString());
        return "redirect:/register/{entry}";
    }

    /** Shows both versions; saving again writes on top of the newer one. */
    private String conflict(
            EntryForm form,
            RegisterEntries.Entry found,
            Refused.Stale stale,
            Model model,
            HttpServletResponse response) {
        refuse(List.of(new Refused.Problem("conflict", stale.reason())), 409, model, response);
        model.addAttribute("conflict", EntryDiffs.between((EntryContent) stale.theirs(), (EntryContent) stale.yours()));
        return form(form.basedOn(stale.currentVersion()), found, model);
    }

    private static void refuse(List<Refused.Problem> problems, int status, Model model, HttpServletResponse response) {
        response.setStatus(status);
        model.addAttribute("errors", problems);
    }

    private String form(EntryForm form, RegisterEntries.@Nullable Entry entry, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("entry", entry);
        model.addAttribute("fields", RegisterField.of(form.role()));
        offers.into(model);
        return "register/edit";
    }

    /** A controller unless the address says processor. */
    private static EntryRole role(String key) {
        return EntryRole.of(key).orElse(EntryRole.CONTROLLER);
    }
}
