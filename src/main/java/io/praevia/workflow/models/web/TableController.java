package io.praevia.workflow.models.web;

import io.praevia.identity.Allowed;
import io.praevia.kernel.Refused;
import io.praevia.workflow.models.Proposal;
import io.praevia.workflow.models.Proposals;
import io.praevia.workflow.tables.RowForm;
import io.praevia.workflow.tables.TableSheet;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A decision table as rows. Each button sends the whole table, so nothing that was typed is lost. */
@Controller
@RequestMapping("/office/routes/{id}/table")
class TableController {

    private final Proposals proposals;
    private final RoutePages pages;

    TableController(Proposals proposals, RoutePages pages) {
        this.proposals = proposals;
        this.pages = pages;
    }

    @GetMapping
    @Allowed.PrivacyOfficer
    String show(@PathVariable UUID id, Model model) {
        Proposal proposal = table(pages.fill(id, "table", model));
        TableSheet sheet = sheet(proposal);
        model.addAttribute("sheet", sheet);
        model.addAttribute("rows", sheet.rows());
        return "routes/table";
    }

    @PostMapping
    @Allowed.PrivacyOfficer
    String change(
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        Proposal proposal = table(proposals.get(id));
        TableSheet sheet = sheet(proposal);
        String act = form.getOrDefault("act", "save");
        List<TableSheet.Row> rows;
        try {
            rows = RowForm.rows(sheet, form, act);
        } catch (Refused.Invalid refused) {
            response.setStatus(422);
            model.addAttribute("errors", refused.problems());
            return show(id, model);
        }
        try {
            proposals.change(id, TableSheet.write(proposal.file().content(), rows), seen(form));
        } catch (Refused.Conflict refused) {
            response.setStatus(409);
            model.addAttribute("errors", List.of(new Refused.Problem("", refused.reason())));
            show(id, model);
            model.addAttribute("rows", rows);
            return "routes/table";
        }
        after.addFlashAttribute("said", pages.say("routes.said.saved"));
        return "redirect:/office/routes/{id}/table";
    }

    private static int seen(Map<String, String> form) {
        String revision = form.getOrDefault("revision", "");
        return revision.matches("\\d{1,9}") ? Integer.parseInt(revision) : -1;
    }

    private static Proposal table(Proposal proposal) {
        if (!proposal.table()) throw new Refused.NotFound("routes.refused.no-table");
        return proposal;
    }

    private static TableSheet sheet(Proposal proposal) {
        try {
            return TableSheet.read(proposal.file().content());
        } catch (RuntimeException unreadable) {
            throw new Refused.Conflict("routes.refused.unreadable");
        }
    }
}
