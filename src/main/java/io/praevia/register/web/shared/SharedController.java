package io.praevia.register.web.shared;

import io.praevia.identity.Allowed;
import io.praevia.identity.CurrentPerson;
import io.praevia.identity.Role;
import io.praevia.kernel.Refused;
import io.praevia.kernel.text.Message;
import io.praevia.register.shared.SharedKind;
import io.praevia.register.shared.SharedThing;
import io.praevia.register.shared.SharedThings;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What entries share: everybody reads it, the office keeps it. */
@Controller
@RequestMapping("/register/shared/{kind}")
class SharedController {

    private final SharedThings things;
    private final CurrentPerson current;

    SharedController(SharedThings things, CurrentPerson current) {
        this.things = things;
        this.current = current;
    }

    @GetMapping
    @Allowed.SignedIn
    String list(@PathVariable String kind, Model model) {
        return list(kind(kind), Map.of(), model);
    }

    @PostMapping
    @Allowed.PrivacyOfficer
    String add(
            @PathVariable String kind,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            things.add(kind(kind), typed.get("name"), typed);
            flash.addFlashAttribute(
                    "said",
                    Message.of("register.said.shared", typed.get("name")).toString());
            return "redirect:/register/shared/{kind}";
        } catch (Refused.Invalid e) {
            response.setStatus(422);
            model.addAttribute("errors", e.problems());
            return list(kind(kind), typed, model);
        }
    }

    @GetMapping("/{id}")
    @Allowed.SignedIn
    String one(@PathVariable String kind, @PathVariable UUID id, Model model) {
        SharedThing thing = things.get(id);
        Map<String, String> form = new HashMap<>(thing.details());
        form.put("name", thing.name());
        form.put("basedOn", Integer.toString(thing.version()));
        return one(thing, form, model);
    }

    @PostMapping("/{id}")
    @Allowed.PrivacyOfficer
    String change(
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            things.change(id, basedOn(typed), typed.get("name"), typed, typed.containsKey("archived"));
            flash.addFlashAttribute(
                    "said", Message.of("register.said.shared-changed").toString());
            return "redirect:/register/shared/{kind}/{id}";
        } catch (Refused.Invalid e) {
            response.setStatus(422);
            model.addAttribute("errors", e.problems());
            return one(things.get(id), typed, model);
        } catch (Refused.Stale e) {
            response.setStatus(409);
            model.addAttribute("errors", List.of(new Refused.Problem("name", e.reason())));
            Map<String, String> again = new HashMap<>(typed);
            again.put("basedOn", Integer.toString(e.currentVersion()));
            return one(things.get(id), again, model);
        }
    }

    private String list(SharedKind kind, Map<String, String> form, Model model) {
        model.addAttribute("things", things.all(kind));
        return page(kind, form, "register/shared", model);
    }

    private String one(SharedThing thing, Map<String, String> form, Model model) {
        model.addAttribute("thing", thing);
        model.addAttribute("history", things.history(thing.id()));
        return page(thing.kind(), form, "register/shared-one", model);
    }

    private String page(SharedKind kind, Map<String, String> form, String view, Model model) {
        Map<String, String> countries = new HashMap<>();
        Locale language = LocaleContextHolder.getLocale();
        Arrays.stream(Locale.getISOCountries())
                .forEach(code -> countries.put(code, new Locale("", code).getDisplayCountry(language)));
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", SharedKind.values());
        model.addAttribute("form", form);
        model.addAttribute("countries", countries);
        model.addAttribute(
                "byName",
                countries.entrySet().stream()
                        .sorted(Map.Entry.comparingByValue(java.text.Collator.getInstance(language)))
                        .toList());
        model.addAttribute("mayEdit", current.get().is(Role.PRIVACY_OFFICER));
        return view;
    }

    private static SharedKind kind(String key) {
        return SharedKind.of(key).orElseThrow(() -> new Refused.NotFound("register.refused.shared"));
    }

    private static int basedOn(Map<String, String> typed) {
        String text = typed.getOrDefault("basedOn", "");
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }
}
