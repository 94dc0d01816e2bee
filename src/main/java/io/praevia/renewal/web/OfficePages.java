package io.praevia.renewal.web;

import io.praevia.identity.Allowed;
import io.praevia.identity.Role;
import io.praevia.kernel.EntryId;
import io.praevia.kernel.Refused;
import io.praevia.renewal.Renewal;
import io.praevia.renewal.Renewals;
import io.praevia.renewal.cause.Calls;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** "Do approvals still hold?": what runs and comes up, and calling for it because a questionnaire or a rule changed. */
@Controller
@RequestMapping("/office/renewals")
class OfficePages {

    private final Renewals renewals;
    private final Calls calls;
    private final RenewalWords words;

    OfficePages(Renewals renewals, Calls calls, RenewalWords words) {
        this.renewals = renewals;
        this.calls = calls;
        this.words = words;
    }

    @GetMapping
    @Allowed.PrivacyTeam
    String list(@RequestParam(required = false) @Nullable String which, Model model, HttpServletRequest request) {
        Renewals.Which chosen = Renewals.Which.of(which);
        model.addAttribute(
                "rows",
                renewals.search(new Renewals.Filter(chosen, false)).stream()
                        .map(words::row)
                        .toList());
        model.addAttribute("which", chosen.name().toLowerCase(Locale.ROOT));
        model.addAttribute("mayCall", request.isUserInRole(Role.PRIVACY_OFFICER.name()));
        model.addAttribute("choices", List.of("open", "running", "soon", "ended"));
        return "renewal/list";
    }

    /** @param change such as {@code dpia:3} or {@code screening:4}; nothing to choose one first */
    @GetMapping("/call")
    @Allowed.PrivacyOfficer
    String call(@RequestParam(required = false) @Nullable String change, Model model, Locale language) {
        return form(new CallForm(change, List.of(), ""), model, language);
    }

    @PostMapping("/call")
    @Allowed.PrivacyOfficer
    String send(
            CallForm typed, Model model, Locale language, HttpServletResponse response, RedirectAttributes redirect) {
        Calls.Change found = found(typed.change());
        if (found == null) {
            throw new Refused.Conflict("renewal.refused.newer");
        }
        try {
            int asked =
                    calls.call(found, typed.chosen().stream().map(EntryId::new).toList(), typed.reason());
            redirect.addFlashAttribute("said", RenewalWords.say("renewal.said.called", asked));
            return "redirect:/office/renewals";
        } catch (Refused.Invalid invalid) {
            response.setStatus(422);
            model.addAttribute("errors", invalid.problems());
            return form(typed, model, language);
        }
    }

    private String form(CallForm typed, Model model, Locale language) {
        Calls.Change found = found(typed.change());
        model.addAttribute("changes", calls.changes().stream().map(Option::of).toList());
        model.addAttribute("change", found == null ? null : Option.of(found));
        model.addAttribute("touched", found == null ? List.of() : calls.touched(found, language));
        model.addAttribute("chosen", typed.chosen());
        model.addAttribute("reason", typed.reason() == null ? "" : typed.reason());
        return "renewal/call";
    }

    private Calls.@Nullable Change found(@Nullable String change) {
        return calls.changes().stream()
                .filter(one -> one.source().equals(change))
                .findFirst()
                .orElse(null);
    }

    /** A change that one may call for. */
    record Option(String source, String label) {

        static Option of(Calls.Change change) {
            String label = change.kind() == Renewal.Kind.QUESTIONNAIRE
                    ? RenewalWords.say("renewal.cause.questionnaire-version", change.version())
                    : RenewalWords.say(
                            "renewal.cause.rule-version",
                            RenewalWords.say("renewal.table." + change.name()),
                            change.version());
            return new Option(change.source(), label);
        }
    }

    /** Whom to ask because of what, as it was chosen. */
    record CallForm(
            @Nullable String change,
            @Nullable List<UUID> entries,
            @Nullable String reason) {

        List<UUID> chosen() {
            return entries == null ? List.of() : entries;
        }
    }
}
