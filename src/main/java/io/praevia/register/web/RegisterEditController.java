package io.praevia.register.web;

import io.praevia.identity.Allowed;
import io.praevia.identity.Departments;
import io.praevia.kernel.EntryId;
import io.praevia.kernel.Refused;
import io.praevia.register.EntryContent;
import io.praevia.register.Register;
import io.praevia.register.RegisterEntries;
import io.praevia.register.RegisterField;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
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
    private final Departments departments;
    private final MessageSource messages;

    RegisterEditController(
            Register register, RegisterEntries entries, Departments departments, MessageSource messages) {
        this.register = register;
        this.entries = entries;
        this.departments = departments;
        this.messages = messages;
    }

    @GetMapping("/new")
    @Allowed.PrivacyOfficer
    String blank(Model model) {
        return form(Map.of(), null, model);
    }

    @PostMapping("/new")
    @Allowed.PrivacyOfficer
    String add(
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            EntryId entry = register.add(
                    typed.get("name"),
                    departments
                            .require("department", typed.getOrDefault("department", ""))
                            .id(),
                    EntryForm.content(typed),
                    typed.get("reason"));
            flash.addFlashAttribute("said", say("register.said.added"));
            return "redirect:/register/" + entry;
        } catch (Refused.Invalid e) {
            refuse(e.problems(), 422, model, response);
            return form(typed, null, model);
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
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        EntryId id = new EntryId(entry);
        try {
            register.change(
                    id, EntryForm.basedOn(typed), typed.get("name"), EntryForm.content(typed), typed.get("reason"));
        } catch (Refused.Invalid e) {
            refuse(e.problems(), 422, model, response);
            return form(typed, entries.get(id), model);
        } catch (Refused.Stale e) {
            return conflict(id, typed, e, model, response);
        }
        flash.addFlashAttribute("said", say("register.said.changed"));
        return "redirect:/register/{entry}";
    }

    /** Shows both versions; saving again writes on top of the newer one. */
    private String conflict(
            EntryId id, Map<String, String> typed, Refused.Stale stale, Model model, HttpServletResponse response) {
        refuse(List.of(new Refused.Problem("conflict", stale.reason())), 409, model, response);
        model.addAttribute(
                "conflict", EntryPages.differences((EntryContent) stale.theirs(), (EntryContent) stale.yours()));
        Map<String, String> kept = new HashMap<>(typed);
        kept.put("basedOn", Integer.toString(stale.currentVersion()));
        return form(kept, entries.get(id), model);
    }

    private static void refuse(List<Refused.Problem> problems, int status, Model model, HttpServletResponse response) {
        response.setStatus(status);
        model.addAttribute("errors", problems);
        model.addAttribute(
                "problems",
                problems.stream()
                        .collect(Collectors.toMap(Refused.Problem::field, Refused.Problem::message, (a, b) -> a)));
    }

    private String form(Map<String, String> form, RegisterEntries.@Nullable Entry entry, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("entry", entry);
        model.addAttribute("fields", RegisterField.values());
        model.addAttribute("departments", departments.active());
        return "register/edit";
    }

    private String say(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
