package io.praevia.workflow.models.web;

import io.praevia.identity.Allowed;
import io.praevia.kernel.Refused;
import io.praevia.workflow.models.Activation;
import io.praevia.workflow.models.ModelVersion;
import io.praevia.workflow.models.Proposal;
import io.praevia.workflow.models.Proposals;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A proposal: what the check found, asking a colleague, and the colleague's answer. */
@Controller
@RequestMapping("/office/routes/{id}")
class ProposalController {

    private final Proposals proposals;
    private final Activation activation;
    private final RoutePages pages;

    ProposalController(Proposals proposals, Activation activation, RoutePages pages) {
        this.proposals = proposals;
        this.activation = activation;
        this.pages = pages;
    }

    @GetMapping
    @Allowed.PrivacyOfficer
    String check(@PathVariable UUID id, Model model) {
        pages.fill(id, "check", model);
        return "routes/check";
    }

    @GetMapping("/model.xml")
    @Allowed.PrivacyOfficer
    ResponseEntity<String> diagram(@PathVariable UUID id) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .body(proposals.get(id).file().text());
    }

    @GetMapping("/file")
    @Allowed.PrivacyOfficer
    ResponseEntity<byte[]> download(@PathVariable UUID id) {
        Proposal proposal = proposals.get(id);
        return RoutesController.file(proposal.file(), proposal.key() + "-proposal");
    }

    @GetMapping("/activate")
    @Allowed.PrivacyOfficer
    String activation(@PathVariable UUID id, Model model) {
        Proposal proposal = pages.fill(id, "activate", model);
        model.addAttribute("activators", activation.activators(proposal));
        return "routes/activate";
    }

    @PostMapping("/propose")
    @Allowed.PrivacyOfficer
    String propose(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String note,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        try {
            activation.propose(id, note);
        } catch (Refused.Invalid refused) {
            return again(id, refused, model, response);
        }
        return done("proposed", after);
    }

    @PostMapping("/take-back")
    @Allowed.PrivacyOfficer
    String takeBack(@PathVariable UUID id, RedirectAttributes after) {
        activation.takeBack(id);
        return done("taken-back", after);
    }

    @PostMapping("/send-back")
    @Allowed.PrivacyOfficer
    String sendBack(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        try {
            activation.sendBack(id, reason);
        } catch (Refused.Invalid refused) {
            return again(id, refused, model, response);
        }
        return done("sent-back", after);
    }

    @PostMapping("/activate")
    @Allowed.PrivacyOfficer
    String activate(@PathVariable UUID id, RedirectAttributes after) {
        ModelVersion version = activation.activate(id);
        after.addFlashAttribute("said", pages.say("routes.said.activated", version.version()));
        return "redirect:/office/routes";
    }

    @PostMapping("/discard")
    @Allowed.PrivacyOfficer
    String discard(@PathVariable UUID id, RedirectAttributes after) {
        proposals.discard(id);
        after.addFlashAttribute("said", pages.say("routes.said.discarded"));
        return "redirect:/office/routes";
    }

    private String again(UUID id, Refused.Invalid refused, Model model, HttpServletResponse response) {
        response.setStatus(422);
        model.addAttribute("errors", refused.problems());
        return activation(id, model);
    }

    private String done(String what, RedirectAttributes after) {
        after.addFlashAttribute("said", pages.say("routes.said." + what));
        return "redirect:/office/routes/{id}/activate";
    }
}
