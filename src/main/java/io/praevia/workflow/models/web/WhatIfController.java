package io.praevia.workflow.models.web;

import io.praevia.identity.Allowed;
import io.praevia.workflow.models.Models;
import io.praevia.workflow.models.Proposal;
import io.praevia.workflow.whatif.Migrations;
import io.praevia.workflow.whatif.RunningCases;
import io.praevia.workflow.whatif.TableWhatIf;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a proposal would mean for the last cases, and moving running ones to the versions in force. */
@Controller
@RequestMapping("/office/routes")
class WhatIfController {

    private static final List<Integer> SIZES = List.of(20, 50, 200);
    private static final int AT_ONCE = 200;

    private final TableWhatIf tables;
    private final RunningCases running;
    private final Migrations migrations;
    private final Models models;
    private final RoutePages pages;

    WhatIfController(TableWhatIf tables, RunningCases running, Migrations migrations, Models models, RoutePages pages) {
        this.tables = tables;
        this.running = running;
        this.migrations = migrations;
        this.models = models;
        this.pages = pages;
    }

    @GetMapping("/{id}/what-if")
    @Allowed.PrivacyOfficer
    String whatIf(@PathVariable UUID id, @RequestParam(defaultValue = "50") int cases, Model model) {
        Proposal proposal = pages.fill(id, "what-if", model);
        int some = SIZES.contains(cases) ? cases : SIZES.get(1);
        model.addAttribute("sizes", SIZES);
        model.addAttribute("cases", some);
        boolean sound = Long.valueOf(0).equals(model.getAttribute("errorCount"));
        if (sound && proposal.table()) {
            model.addAttribute("outcome", tables.of(proposal.file(), some));
            model.addAttribute("departments", pages.departmentNames());
        } else if (sound) {
            model.addAttribute("standing", running.standing(proposal.file()));
            model.addAttribute("path", running.path(proposal.file()));
        }
        return "routes/what-if";
    }

    @GetMapping("/migration")
    @Allowed.PrivacyOfficer
    String dryRun(Model model) {
        model.addAttribute("live", models.live("assessment"));
        model.addAttribute("behind", migrations.behind());
        model.addAttribute("standing", running.behind());
        return "routes/migration";
    }

    @PostMapping("/migration")
    @Allowed.PrivacyOfficer
    String migrate(@RequestParam(defaultValue = "false") boolean confirmed, RedirectAttributes after) {
        if (!confirmed) {
            after.addFlashAttribute("said", pages.say("routes.migration.unconfirmed"));
            return "redirect:/office/routes/migration";
        }
        Migrations.Outcome outcome = migrations.migrate(AT_ONCE);
        after.addFlashAttribute("said", pages.say("routes.migration.moved", outcome.moved()));
        after.addFlashAttribute("left", outcome.left());
        return "redirect:/office/routes/migration";
    }
}
