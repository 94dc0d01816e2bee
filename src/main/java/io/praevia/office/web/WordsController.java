package io.praevia.office.web;

import io.praevia.identity.Allowed;
import io.praevia.kernel.Refused;
import io.praevia.kernel.text.Languages;
import io.praevia.office.Draft;
import io.praevia.office.DraftChecks;
import io.praevia.office.Drafts;
import io.praevia.office.edit.Wording;
import io.praevia.questionnaire.definition.DefinitionFile;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Translating a draft: English beside the translation, missing words first, a part of the questionnaire a page. */
@Controller
@RequestMapping("/office/drafts/{id}/words")
class WordsController {

    private static final String TAG = "{language:[a-z]{2}(?:-[A-Z]{2})?}";
    private static final List<String> USUAL = List.of("fr", "de", "pt-BR", "ja", "ru");

    private final Drafts drafts;
    private final DraftChecks checks;
    private final DraftPages pages;
    private final Languages languages;

    WordsController(Drafts drafts, DraftChecks checks, DraftPages pages, Languages languages) {
        this.drafts = drafts;
        this.checks = checks;
        this.pages = pages;
        this.languages = languages;
    }

    @GetMapping
    @Allowed.PrivacyOfficer
    String choose(@PathVariable UUID id, Model model) {
        Draft draft = pages.fill(id, "words", model);
        TreeSet<String> tags = new TreeSet<>(draft.languages());
        languages.offered().forEach(language -> tags.add(language.toLanguageTag()));
        tags.addAll(USUAL);
        tags.remove("en");
        model.addAttribute(
                "languages",
                tags.stream()
                        .map(tag -> new Language(tag, name(tag), WordsPage.open(draft, before(draft, tag), tag)))
                        .toList());
        return "office/languages";
    }

    @GetMapping("/" + TAG)
    @Allowed.PrivacyOfficer
    String show(
            @PathVariable UUID id,
            @PathVariable String language,
            @RequestParam(defaultValue = "") String part,
            Model model) {
        return page(pages.fill(id, "words", model), language, part, model);
    }

    @PostMapping("/" + TAG)
    @Allowed.PrivacyOfficer
    String save(
            @PathVariable("id") UUID id,
            @PathVariable("language") String language,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        Draft draft = drafts.get(id);
        Map<String, String> words = new LinkedHashMap<>();
        Wording.of(draft.content()).keySet().forEach(place -> {
            String text = sent.get("w." + place);
            if (text != null) words.put(place, text.replace("\r", "").strip());
        });
        try {
            drafts.translate(id, language, words, sent.getOrDefault("seen", ""));
        } catch (Refused.Stale stale) {
            response.setStatus(409);
            model.addAttribute("errors", List.of(new Refused.Problem("words", "office.conflict.words")));
            model.addAttribute("typed", words);
            return page(pages.fill(id, "words", model), language, sent.getOrDefault("part", ""), model);
        }
        after.addFlashAttribute("said", pages.say("office.said.saved"));
        after.addAttribute("part", sent.getOrDefault("part", ""));
        return "redirect:/office/drafts/{id}/words/{language}";
    }

    private String page(Draft draft, String language, String part, Model model) {
        model.addAttribute("language", language);
        model.addAttribute("languageName", name(language));
        model.addAttribute("words", WordsPage.of(draft, before(draft, language), language, part));
        model.addAttribute(
                "seen",
                Integer.toHexString(
                        draft.words().getOrDefault(language, Map.of()).hashCode()));
        return "office/words";
    }

    private WordsPage.Before before(Draft draft, String language) {
        Map<String, String> english = checks.live(draft.key(), draft.basedOn())
                .map(DefinitionFile::tree)
                .map(Wording::of)
                .orElse(Map.of());
        return new WordsPage.Before(english, checks.liveWords(draft.key(), draft.basedOn(), language));
    }

    private static String name(String tag) {
        return Languages.name(Locale.forLanguageTag(tag));
    }

    /** A language and how many words it lacks. */
    record Language(String tag, String name, int open) {}
}
