package io.praevia.renewal.web;

import io.praevia.identity.Allowed;
import io.praevia.kernel.EntryId;
import io.praevia.kernel.Refused;
import io.praevia.register.RegisterEntries;
import io.praevia.renewal.cause.Incidents;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** "Report an incident" about what a register entry describes. */
@Controller
@RequestMapping("/register/{entry}/incident")
class IncidentPages {

    private final RegisterEntries entries;
    private final Incidents incidents;

    IncidentPages(RegisterEntries entries, Incidents incidents) {
        this.entries = entries;
        this.incidents = incidents;
    }

    @GetMapping
    @Allowed.SignedIn
    String form(@PathVariable UUID entry, Model model) {
        return form(entry, Map.of(), model);
    }

    @PostMapping
    @Allowed.SignedIn
    String report(
            @PathVariable UUID entry,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        EntryId id = entries.get(new EntryId(entry)).id();
        try {
            incidents.report(
                    id, new Incidents.Report(typed.get("what"), day(typed.get("happenedOn")), typed.get("reportedBy")));
        } catch (Refused.Invalid invalid) {
            response.setStatus(422);
            model.addAttribute("errors", invalid.problems());
            return form(entry, typed, model);
        }
        redirect.addFlashAttribute("said", RenewalWords.say("renewal.said.incident"));
        return "redirect:/register/" + id;
    }

    private String form(UUID entry, Map<String, String> typed, Model model) {
        RegisterEntries.Entry found = entries.get(new EntryId(entry));
        if (!incidents.mayReport()) {
            throw new Refused.NotAllowed("renewal.refused.reporter");
        }
        model.addAttribute("entry", found);
        model.addAttribute("form", typed);
        return "renewal/incident";
    }

    /** Null for nothing, which the report refuses by name. */
    private static @Nullable LocalDate day(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
