package io.praevia.office.web;

import io.praevia.identity.Allowed;
import io.praevia.kernel.Refused;
import io.praevia.kernel.text.Message;
import io.praevia.office.Draft;
import io.praevia.office.Drafts;
import io.praevia.office.edit.Changes;
import io.praevia.office.edit.DraftFiles;
import io.praevia.office.edit.Lines;
import io.praevia.office.edit.Outline;
import io.praevia.office.edit.Place;
import io.praevia.questionnaire.definition.DefinitionFile;
import io.praevia.questionnaire.definition.Finding;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A draft as a whole: its outline, its text, its end. */
@Controller
@RequestMapping("/office/drafts/{id}")
class DraftController {

    private static final Place WHOLE = new Place(Place.Kind.HEAD, "", "");

    private final Drafts drafts;
    private final DraftPages pages;

    DraftController(Drafts drafts, DraftPages pages) {
        this.drafts = drafts;
        this.pages = pages;
    }

    @GetMapping
    @Allowed.PrivacyOfficer
    String outline(@PathVariable UUID id, Model model) {
        Draft draft = pages.fill(id, "outline", model);
        model.addAttribute("outline", OutlineView.of(draft.content()));
        return "office/draft";
    }

    @GetMapping("/text")
    @Allowed.PrivacyOfficer
    String text(@PathVariable UUID id, Model model) {
        Draft draft = pages.fill(id, "text", model);
        model.addAttribute("text", DraftFiles.yaml(draft.content()));
        model.addAttribute("seen", Outline.mark(draft.content()));
        return "office/text";
    }

    @PostMapping("/text")
    @Allowed.PrivacyOfficer
    String write(
            @PathVariable UUID id,
            @RequestParam String text,
            @RequestParam String seen,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        DefinitionFile file = DefinitionFile.read("draft.yaml", text);
        try {
            if (file.tree() == null) throw new Refused.Invalid(problems(text, file.findings()));
            drafts.save(id, WHOLE, file.tree(), seen);
        } catch (Refused.Invalid refused) {
            response.setStatus(422);
            model.addAttribute("errors", refused.problems());
            return again(id, text, seen, model);
        } catch (Refused.Stale stale) {
            response.setStatus(409);
            model.addAttribute("errors", List.of(new Refused.Problem("text", "office.conflict.text-field")));
            Draft draft = drafts.get(id);
            model.addAttribute(
                    "conflict", Changes.between(draft.content(), file.tree()).all());
            return again(id, text, Outline.mark(draft.content()), model);
        }
        after.addFlashAttribute("said", pages.say("office.said.saved"));
        return "redirect:/office/drafts/{id}";
    }

    @GetMapping("/file")
    @Allowed.PrivacyOfficer
    ResponseEntity<String> download(@PathVariable UUID id) {
        Draft draft = drafts.get(id);
        String name = draft.key() + "-" + draft.version() + ".yaml";
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CONTENT_TYPE, "application/yaml;charset=UTF-8")
                .body(DraftFiles.yaml(draft.content()));
    }

    @GetMapping("/discard")
    @Allowed.PrivacyOfficer
    String confirm(@PathVariable UUID id, Model model) {
        pages.fill(id, "discard", model);
        return "office/discard";
    }

    @PostMapping("/discard")
    @Allowed.PrivacyOfficer
    String discard(@PathVariable UUID id, RedirectAttributes after) {
        drafts.discard(id);
        after.addFlashAttribute("said", pages.say("office.said.discarded"));
        return "redirect:/office/questionnaires";
    }

    private String again(UUID id, @Nullable String text, String seen, Model model) {
        pages.fill(id, "text", model);
        model.addAttribute("text", text);
        model.addAttribute("seen", seen);
        return "office/text";
    }

    private static List<Refused.Problem> problems(String text, List<Finding> findings) {
        return findings.stream()
                .map(finding -> new Refused.Problem(
                        "text", Message.of("office.refused.line", Lines.of(text, finding), finding.message())))
                .toList();
    }
}
