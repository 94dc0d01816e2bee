package io.praevia.knowledge.web;

import io.praevia.identity.Allowed;
import io.praevia.kernel.Refused;
import io.praevia.knowledge.KnowledgeOffice;
import io.praevia.knowledge.KnownEntry;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing an entry: a new one, a copy of a shipped one, a change. */
@Controller
@RequestMapping("/office/knowledge")
class EntryPages {

    private final KnowledgeOffice office;
    private final KnowledgeModel models;

    EntryPages(KnowledgeOffice office, KnowledgeModel models) {
        this.office = office;
        this.models = models;
    }

    @GetMapping("/new")
    @Allowed.PrivacyOfficer
    String begin(@RequestParam(defaultValue = "") String from, Model model) {
        return fresh(from.isEmpty() ? EntryForm.empty() : EntryForm.of(office.get(from), true), model);
    }

    @PostMapping
    @Allowed.PrivacyOfficer
    String add(
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        EntryForm form = EntryForm.of(sent);
        try {
            String id = office.add(form.draft(), form.instead());
            return done(id, "added", after);
        } catch (Refused.Invalid refused) {
            response.setStatus(422);
            model.addAttribute("errors", refused.problems());
            return fresh(form, model);
        }
    }

    @GetMapping("/{id}/change")
    @Allowed.PrivacyOfficer
    String change(@PathVariable String id, Model model) {
        KnownEntry entry = office.get(id);
        if (!entry.own()) throw new Refused.Conflict("knowledge.refused.shipped");
        return page(id, EntryForm.of(entry, false), model);
    }

    @PostMapping("/{id}/change")
    @Allowed.PrivacyOfficer
    String save(
            @PathVariable("id") String id,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        EntryForm form = EntryForm.of(sent);
        try {
            office.change(id, form.draft(), form.revision());
            return done(id, "saved", after);
        } catch (Refused.Invalid refused) {
            response.setStatus(422);
            model.addAttribute("errors", refused.problems());
            return page(id, form, model);
        } catch (Refused.Stale stale) {
            response.setStatus(409);
            model.addAttribute("errors", List.of(new Refused.Problem("theirs", "knowledge.refused.stale")));
            model.addAttribute("theirs", models.row(office.get(id)));
            return page(id, form.at(stale.currentVersion()), model);
        }
    }

    private String fresh(EntryForm form, Model model) {
        models.form(form, model);
        model.addAttribute("action", "/office/knowledge");
        return "knowledge/form";
    }

    private String page(String id, EntryForm form, Model model) {
        models.form(form, model);
        model.addAttribute("action", "/office/knowledge/" + id + "/change");
        model.addAttribute("id", id);
        return "knowledge/form";
    }

    private String done(String id, String what, RedirectAttributes after) {
        after.addFlashAttribute("said", models.say("knowledge.said." + what));
        return "redirect:/office/knowledge/" + id;
    }
}
