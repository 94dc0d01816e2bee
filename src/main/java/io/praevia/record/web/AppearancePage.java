package io.praevia.record.web;

import io.praevia.identity.Allowed;
import io.praevia.kernel.Refused;
import io.praevia.kernel.text.Languages;
import io.praevia.kernel.text.Message;
import io.praevia.record.appearance.Appearance;
import io.praevia.record.appearance.Appearance.Wording;
import io.praevia.record.appearance.Appearances;
import io.praevia.record.making.Specimen;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** "How records look", for the privacy office: logo, address, words before and after, and a specimen. */
@Controller
@RequestMapping("/office/record-appearance")
class AppearancePage {

    private static final String HERE = "/office/record-appearance";

    private final Appearances appearances;
    private final Specimen specimen;
    private final Languages languages;

    AppearancePage(Appearances appearances, Specimen specimen, Languages languages) {
        this.appearances = appearances;
        this.specimen = specimen;
        this.languages = languages;
    }

    @GetMapping
    @Allowed.PrivacyOfficer
    String page(Model model) {
        Appearance now = appearances.now();
        return page(
                model,
                new Form(
                        now.logo().map(Appearance.Logo::alternative).orElse(""),
                        now.address(),
                        now.wordings(),
                        now.version()));
    }

    @PostMapping
    @Allowed.PrivacyOfficer
    String change(
            @RequestParam(required = false) @Nullable MultipartFile logo,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        Form form = read(typed);
        try {
            appearances.change(new Appearances.Change(
                    logo == null ? new byte[0] : logo.getBytes(),
                    typed.containsKey("remove"),
                    form.alternative(),
                    form.address(),
                    form.wordings(),
                    form.version()));
        } catch (Refused.Invalid refused) {
            response.setStatus(422);
            model.addAttribute("errors", refused.problems());
            model.addAttribute(
                    "wrong",
                    refused.problems().stream()
                            .collect(Collectors.toMap(Refused.Problem::field, Refused.Problem::message, (a, b) -> a)));
            return page(model, form);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        after.addFlashAttribute("said", Message.of("record.appearance.saved").toString());
        return "redirect:" + HERE;
    }

    /** Two pages as they look now. */
    @GetMapping("/specimen.pdf")
    @Allowed.PrivacyOfficer
    ResponseEntity<byte[]> specimen(@RequestParam(required = false) @Nullable String language) {
        Locale wanted = languages.offered(language).orElseGet(specimen::language);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"specimen.pdf\"")
                .header("X-Content-Type-Options", "nosniff")
                .body(specimen.pdf(wanted));
    }

    private Form read(Map<String, String> typed) {
        Map<String, Wording> wordings = new LinkedHashMap<>();
        for (Languages.Choice choice : languages.choices()) {
            wordings.put(
                    choice.tag(),
                    new Wording(
                            typed.getOrDefault("opening." + choice.tag(), ""),
                            typed.getOrDefault("closing." + choice.tag(), "")));
        }
        String version = typed.getOrDefault("version", "");
        return new Form(
                typed.getOrDefault("alternative", ""),
                typed.getOrDefault("address", ""),
                wordings,
                version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1);
    }

    private String page(Model model, Form form) {
        Map<String, Wording> all = new LinkedHashMap<>();
        languages
                .choices()
                .forEach(choice ->
                        all.put(choice.tag(), form.wordings().getOrDefault(choice.tag(), new Wording("", ""))));
        model.addAttribute("form", new Form(form.alternative(), form.address(), all, form.version()));
        model.addAttribute(
                "logo",
                appearances
                        .now()
                        .logo()
                        .map(kept ->
                                "data:image/png;base64," + Base64.getEncoder().encodeToString(kept.png()))
                        .orElse(null));
        model.addAttribute("choices", languages.choices());
        model.addAttribute("own", specimen.language().getLanguage());
        return "record/appearance";
    }

    /** What the page shows, as kept or as typed. */
    record Form(String alternative, String address, Map<String, Wording> wordings, int version) {}
}
