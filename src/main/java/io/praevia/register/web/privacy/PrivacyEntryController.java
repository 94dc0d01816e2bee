package io.praevia.register.web.privacy;

import io.praevia.identity.Allowed;
import io.praevia.kernel.EntryId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.text.Languages;
import io.praevia.kernel.text.Message;
import io.praevia.register.RegisterEntries;
import io.praevia.register.privacy.EntryWord;
import io.praevia.register.privacy.PrivacyLooks;
import io.praevia.register.privacy.PrivacyOffice;
import io.praevia.register.privacy.PrivacyTexts;
import io.praevia.register.privacy.PublicEntry;
import io.praevia.register.privacy.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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

/** The plain texts of one entry, and whether the public page shows it. */
@Controller
@RequestMapping("/register/privacy/entries/{id}")
class PrivacyEntryController {

    private final PrivacyOffice office;
    private final PrivacyTexts texts;
    private final PrivacyLooks looks;
    private final RegisterEntries entries;
    private final Languages languages;

    PrivacyEntryController(
            PrivacyOffice office,
            PrivacyTexts texts,
            PrivacyLooks looks,
            RegisterEntries entries,
            Languages languages) {
        this.office = office;
        this.texts = texts;
        this.looks = looks;
        this.entries = entries;
        this.languages = languages;
    }

    @GetMapping
    @Allowed.PrivacyOfficer
    String form(@PathVariable UUID id, @RequestParam(required = false) @Nullable String language, Model model) {
        String chosen = languages.offered(language).orElse(languages.standard()).toLanguageTag();
        return form(office.entry(new EntryId(id)), null, chosen, model);
    }

    @PostMapping
    @Allowed.PrivacyOfficer
    String write(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        String language = typed.getOrDefault("language", "");
        Texts given = new Texts(language, typed, number(typed.get("revision")));
        try {
            texts.write(new EntryId(id), number(typed.get("version")), given);
        } catch (Refused.Invalid e) {
            response.setStatus(422);
            model.addAttribute("errors", e.problems());
            return form(office.entry(new EntryId(id)), given, language, model);
        } catch (Refused.Conflict e) {
            response.setStatus(409);
            model.addAttribute("errors", List.of(new Refused.Problem("name", e.reason())));
            return form(office.entry(new EntryId(id)), given, language, model);
        }
        flash.addFlashAttribute(
                "said", Message.of("register.privacy.said.written").toString());
        return "redirect:/register/privacy/entries/{id}?language=" + language;
    }

    @PostMapping("/still-right")
    @Allowed.PrivacyOfficer
    String stillRight(@PathVariable UUID id, @RequestParam(defaultValue = "0") int version, RedirectAttributes flash) {
        office.stillRight(new EntryId(id), version);
        flash.addFlashAttribute(
                "said", Message.of("register.privacy.said.looked").toString());
        return "redirect:/register/privacy/entries/{id}";
    }

    @PostMapping("/publish")
    @Allowed.PrivacyOfficer
    String publish(@PathVariable UUID id, RedirectAttributes flash) {
        return show(id, true, flash);
    }

    @PostMapping("/withdraw")
    @Allowed.PrivacyOfficer
    String withdraw(@PathVariable UUID id, RedirectAttributes flash) {
        return show(id, false, flash);
    }

    private String show(UUID id, boolean shown, RedirectAttributes flash) {
        try {
            office.publish(new EntryId(id), shown);
            flash.addFlashAttribute(
                    "said",
                    Message.of("register.privacy.said." + (shown ? "publish" : "withdraw"))
                            .toString());
        } catch (Refused.Conflict e) {
            flash.addFlashAttribute("errors", List.of(new Refused.Problem("name", e.reason())));
        }
        return "redirect:/register/privacy/entries/{id}";
    }

    private String form(PublicEntry entry, @Nullable Texts typed, String language, Model model) {
        model.addAttribute("entry", entry);
        model.addAttribute("content", entries.get(entry.id()).content());
        model.addAttribute("changed", looks.changed(entry));
        model.addAttribute("texts", typed == null ? entry.in(language) : typed);
        model.addAttribute("words", EntryWord.values());
        model.addAttribute("languages", languages.choices());
        return "register/privacy/entry";
    }

    private static int number(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    }
}
