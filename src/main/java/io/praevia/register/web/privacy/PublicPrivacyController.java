package io.praevia.register.web.privacy;

import io.praevia.identity.Allowed;
import io.praevia.kernel.Refused;
import io.praevia.kernel.text.Languages;
import io.praevia.register.privacy.EntryWord;
import io.praevia.register.privacy.PrivacyPage;
import io.praevia.register.privacy.PrivacyReader;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The page that anybody reads without signing in; there is none while it is off. */
@Controller
class PublicPrivacyController {

    private final PrivacyReader reader;
    private final Languages languages;
    private final LocaleResolver locales;

    PublicPrivacyController(PrivacyReader reader, Languages languages, LocaleResolver locales) {
        this.reader = reader;
        this.languages = languages;
        this.locales = locales;
    }

    @GetMapping("/privacy")
    @Allowed.Anyone
    String page(
            @RequestParam(required = false) @Nullable String lang,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        PrivacyPage page =
                reader.page(wanted(lang)).orElseThrow(() -> new Refused.NotFound("register.refused.privacy-off"));
        return shown(page, request, response, model);
    }

    /** The same while it is being written; back to the office while nothing is. */
    @GetMapping("/register/privacy/preview")
    @Allowed.PrivacyOfficer
    String preview(
            @RequestParam(required = false) @Nullable String lang,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("preview", true);
        Optional<PrivacyPage> page = reader.preview(wanted(lang));
        return page.isPresent() ? shown(page.get(), request, response, model) : "redirect:/register/privacy";
    }

    /** The wanted language, the browser's or the organisation's. */
    private String wanted(@Nullable String lang) {
        return languages.offered(lang).orElse(LocaleContextHolder.getLocale()).toLanguageTag();
    }

    /** Draws the frame in the language of the page, for this request only; nothing is remembered. */
    private String shown(PrivacyPage page, HttpServletRequest request, HttpServletResponse response, Model model) {
        Locale language = Locale.forLanguageTag(page.language());
        locales.setLocale(request, null, language);
        LocaleContextHolder.setLocale(language);
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("Vary", "Accept-Language, Cookie");
        response.setHeader("Content-Language", page.language());
        Map<String, String> names = new TreeMap<>();
        page.languages().forEach(tag -> names.put(tag, Languages.name(Locale.forLanguageTag(tag))));
        model.addAttribute("page", page);
        model.addAttribute("words", EntryWord.values());
        model.addAttribute("languages", names);
        model.addAttribute(
                "address",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/privacy")
                        .toUriString());
        return "register/privacy/public";
    }
}
