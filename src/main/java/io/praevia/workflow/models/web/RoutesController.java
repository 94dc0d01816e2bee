package io.praevia.workflow.models.web;

import io.praevia.identity.Allowed;
import io.praevia.kernel.Refused;
import io.praevia.workflow.models.ModelFile;
import io.praevia.workflow.models.ModelVersion;
import io.praevia.workflow.models.Models;
import io.praevia.workflow.models.Proposal;
import io.praevia.workflow.models.Proposals;
import io.praevia.workflow.whatif.Migrations;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The diagrams and tables in force, their versions, and the way to a changed one. */
@Controller
@RequestMapping("/office/routes")
class RoutesController {

    private final Models models;
    private final Proposals proposals;
    private final Migrations migrations;
    private final RoutePages pages;

    RoutesController(Models models, Proposals proposals, Migrations migrations, RoutePages pages) {
        this.models = models;
        this.proposals = proposals;
        this.migrations = migrations;
        this.pages = pages;
    }

    @GetMapping
    @Allowed.PrivacyOfficer
    String list(Model model) {
        List<Proposal> open = proposals.open();
        model.addAttribute(
                "lines", models.keys().stream().map(key -> line(key, open)).toList());
        model.addAttribute("names", pages.names());
        model.addAttribute("behind", migrations.behind());
        return "routes/list";
    }

    @GetMapping("/models/{key}/{version}/file")
    @Allowed.PrivacyOfficer
    ResponseEntity<byte[]> download(@PathVariable String key, @PathVariable int version) {
        return file(models.file(key, version), key + "-" + version);
    }

    @PostMapping
    @Allowed.PrivacyOfficer
    String upload(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String note,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after)
            throws IOException {
        try {
            UUID id = proposals.upload(file == null ? new byte[0] : file.getBytes(), note);
            after.addFlashAttribute("said", pages.say("routes.said.uploaded"));
            return "redirect:/office/routes/" + id;
        } catch (Refused.Invalid refused) {
            response.setStatus(422);
            model.addAttribute("errors", refused.problems());
            model.addAttribute("note", note);
            return list(model);
        }
    }

    @PostMapping("/models/{key}/proposals")
    @Allowed.PrivacyOfficer
    String begin(
            @PathVariable String key, @RequestParam(defaultValue = "false") boolean shipped, RedirectAttributes after) {
        UUID id = proposals.begin(key, shipped);
        after.addFlashAttribute("said", pages.say("routes.said.begun"));
        return "redirect:/office/routes/" + id;
    }

    static ResponseEntity<byte[]> file(ModelFile file, String name) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + "." + file.kind().ending())
                                .build()
                                .toString())
                .header(HttpHeaders.CONTENT_TYPE, "application/xml;charset=UTF-8")
                .body(file.content());
    }

    private Line line(String key, List<Proposal> open) {
        return new Line(
                key,
                models.live(key),
                models.versions(key),
                open.stream().filter(one -> one.key().equals(key)).findFirst(),
                models.unusedShipped(key).isPresent());
    }

    /** A model; {@code offered} when this Praevia came with a file that was never in force. */
    record Line(
            String key, ModelVersion live, List<ModelVersion> versions, Optional<Proposal> draft, boolean offered) {}
}
