package io.praevia.register.web.privacy;

import io.praevia.identity.Allowed;
import io.praevia.kernel.Refused;
import io.praevia.kernel.text.Languages;
import io.praevia.kernel.text.Message;
import io.praevia.register.privacy.PrivacyLooks;
import io.praevia.register.privacy.PrivacyOffice;
import io.praevia.register.privacy.PrivacyTexts;
import io.praevia.register.privacy.PublicEntry;
import io.praevia.register.privacy.StatementWord;
import io.praevia.register.privacy.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the privacy office keeps the public page: on or off, the statement, which entries. */
@Controller
@RequestMapping("/register/privacy")
class PrivacyController {

    private final PrivacyOffice office;
    private final PrivacyTexts texts;
    private final PrivacyLooks looks;
    private final Languages languages;

    PrivacyController(PrivacyOffice office, PrivacyTexts texts, PrivacyLooks looks, Languages languages) {
        this.office = office;
        this.texts = texts;
        this.looks = looks;
        this.languages = languages;
    }

    @GetMapping
    @Allowed.PrivacyOfficer
    String overview(Model model) {
        model.addAttribute("open", office.open());
        model.addAttribute("statements", office.statements());
        model.addAttribute("languages", languages.choices());
        model.addAttribute(
                "entries",
                office.entries().stream()
                        .map(entry -> new Row(entry, !looks.changed(entry).isEmpty()))
                        .toList());
        return "register/privacy/overview";
    }

    @PostMapping("/on")
    @Allowed.PrivacyOfficer
    String on(RedirectAttributes flash) {
        return open(true, flash);
    }

    @PostMapping("/off")
    @Allowed.PrivacyOfficer
    String off(RedirectAttributes flash) {
        return open(false, flash);
    }

    private String open(boolean open, RedirectAttributes flash) {
        try {
            office.open(open);
            flash.addFlashAttribute(
                    "said",
                    Message.of("register.privacy.said." + (open ? "on" : "off")).toString());
        } catch (Refused.Conflict e) {
            flash.addFlashAttribute("errors", List.of(new Refused.Problem("statement", e.reason())));
        }
        return "redirect:/register/privacy";
    }

    @GetMapping("/statement/{language}")
    @Allowed.PrivacyOfficer
    String statement(@PathVariable String language, Model model) {
        languages.offered(language).orElseThrow(() -> new Refused.NotFound("register.refused.privacy-language"));
        return form(office.statements().getOrDefault(language, Texts.none(language)), model);
    }

    @PostMapping("/statement/{language}")
    @Allowed.PrivacyOfficer
    String write(
            @PathVariable String language,
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "0") int revision,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Texts given = new Texts(language, typed, revision);
        try {
            texts.write(given);
        } catch (Refused.Invalid e) {
            response.setStatus(422);
            model.addAttribute("errors", e.problems());
            return form(given, model);
        } catch (Refused.Conflict e) {
            response.setStatus(409);
            model.addAttribute("errors", List.of(new Refused.Problem("organisation", e.reason())));
            return form(given, model);
        }
        flash.addFlashAttribute(
                "said", Message.of("register.privacy.said.written").toString());
        return "redirect:/register/privacy";
    }

    private static String form(Texts given, Model model) {
        model.addAttribute("texts", given);
        model.addAttribute("words", StatementWord.values());
        model.addAttribute("languageName", Languages.name(java.util.Locale.forLanguageTag(given.language())));
        return "register/privacy/statement";
    }

    /** An entry with texts, and whether they need a look. */
    record Row(PublicEntry entry, boolean changed) {}
}
