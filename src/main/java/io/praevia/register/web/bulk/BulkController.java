package io.praevia.register.web.bulk;

import io.praevia.identity.Allowed;
import io.praevia.kernel.EntryId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.text.Message;
import io.praevia.register.EntryFacts;
import io.praevia.register.RegisterEntries;
import io.praevia.register.bulk.BulkChange;
import io.praevia.register.bulk.BulkEdits;
import io.praevia.register.bulk.BulkPreview;
import io.praevia.register.merge.Merges;
import io.praevia.register.web.FactWords;
import io.praevia.register.web.ListQuery;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One change to many entries: seen first, then made, then undone if it was wrong. */
@Controller
@RequestMapping("/register")
class BulkController {

    private static final int SHOWN = 200;

    private final BulkEdits edits;
    private final Merges merges;
    private final RegisterEntries entries;
    private final FactWords words;

    BulkController(BulkEdits edits, Merges merges, RegisterEntries entries, FactWords words) {
        this.edits = edits;
        this.merges = merges;
        this.entries = entries;
        this.words = words;
    }

    @PostMapping("/bulk/preview")
    @Allowed.PrivacyOfficer
    String preview(ListQuery query, BulkForm form, Model model, RedirectAttributes flash) {
        try {
            return preview(query, form, edits.preview(chosen(query, form), form.change()), model);
        } catch (Refused.Invalid e) {
            flash.addFlashAttribute("errors", e.problems());
            return "redirect:/register" + query.query();
        }
    }

    @PostMapping("/bulk")
    @Allowed.PrivacyOfficer
    String apply(ListQuery query, BulkForm form, Model model, HttpServletResponse response, RedirectAttributes flash) {
        List<EntryId> chosen = chosen(query, form);
        BulkChange change = form.change();
        try {
            UUID batch = edits.apply(chosen, change, form.reason(), form.mark() == null ? "" : form.mark());
            flash.addFlashAttribute("said", Message.of("register.said.bulk").toString());
            return "redirect:/register/batches/" + batch;
        } catch (Refused.Invalid e) {
            response.setStatus(422);
            model.addAttribute("errors", e.problems());
        } catch (Refused.Conflict e) {
            response.setStatus(409);
            model.addAttribute("errors", List.of(new Refused.Problem("changed", e.reason())));
        }
        return preview(query, form, edits.preview(chosen, change), model);
    }

    @GetMapping("/batches/{id}")
    @Allowed.PrivacyOfficer
    String batch(@PathVariable UUID id, Model model) {
        model.addAttribute("batch", edits.get(id));
        return "register/batch";
    }

    @PostMapping("/batches/{id}/undo")
    @Allowed.PrivacyOfficer
    String undo(@PathVariable UUID id, RedirectAttributes flash) {
        flash.addFlashAttribute(
                "said", Message.of("register.said.undone", undone(id)).toString());
        return "redirect:/register/batches/{id}";
    }

    private int undone(UUID id) {
        return edits.get(id).act().equals("merge") ? merges.undo(id) : edits.undo(id);
    }

    private List<EntryId> chosen(ListQuery query, BulkForm form) {
        return form.everything()
                ? entries.search(query.filter(), 0, BulkEdits.MOST + 1).stream()
                        .map(RegisterEntries.Entry::id)
                        .toList()
                : form.chosen();
    }

    private String preview(ListQuery query, BulkForm form, BulkPreview preview, Model model) {
        model.addAttribute("query", query);
        model.addAttribute("form", form);
        model.addAttribute("preview", preview);
        model.addAttribute("shown", SHOWN);
        model.addAttribute(
                "rows",
                preview.changed().stream()
                        .limit(SHOWN)
                        .map(one -> new Row(
                                one.id(), one.before().name(), said(form, one.before()), said(form, one.after())))
                        .toList());
        return "register/bulk";
    }

    private String said(BulkForm form, EntryFacts facts) {
        return switch (form.change().key()) {
            case "owner" -> words.owner(facts);
            case "department" -> words.department(facts);
            case "review" -> words.review(facts);
            default -> words.status(facts);
        };
    }

    /** What changes in one entry. */
    record Row(EntryId id, String name, String before, String after) {}
}
