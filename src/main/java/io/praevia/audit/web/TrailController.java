package io.praevia.audit.web;

import io.praevia.audit.Anchors;
import io.praevia.audit.AuditLog;
import io.praevia.audit.AuditVerifier;
import io.praevia.audit.bundle.BundleWriter;
import io.praevia.identity.Allowed;
import io.praevia.identity.People;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The trail: read, filtered, checked, exported. */
@Controller
@RequestMapping("/trail")
class TrailController {

    private static final int PAGE = 50;
    private static final int EXPORT_PAGE = 1_000;

    private final AuditLog log;
    private final AuditVerifier verifier;
    private final People people;
    private final TrailLines lines;
    private final LogWords standing;
    private final Anchors anchors;
    private final BundleWriter bundle;

    TrailController(
            AuditLog log, Checks checks, People people, TrailLines lines, LogWords standing, BundleWriter bundle) {
        this.log = log;
        this.verifier = checks.verifier();
        this.anchors = checks.anchors();
        this.bundle = bundle;
        this.people = people;
        this.lines = lines;
        this.standing = standing;
    }

    @GetMapping
    @Allowed.TrailReader
    String read(TrailQuery query, Model model) {
        List<AuditLog.Line> found = log.read(query.filter(), query.place(), PAGE + 1);
        List<AuditLog.Line> page = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("query", query);
        model.addAttribute("standing", standing.now());
        model.addAttribute("lines", lines.of(page));
        model.addAttribute("people", people.all());
        model.addAttribute("actions", log.actions());
        model.addAttribute("filters", query.words(""));
        model.addAttribute(
                "olderHref",
                found.size() > PAGE
                        ? "/trail?"
                                + query.words(
                                        TrailQuery.place(page.get(PAGE - 1).place()))
                        : null);
        return "audit/trail";
    }

    /** Checks everything now and shows the result on the page. */
    @PostMapping("/verify")
    @Allowed.TrailReader
    String verify(RedirectAttributes after) {
        anchors.place();
        after.addFlashAttribute("verification", lines.verification(verifier.verifyAll()));
        return "redirect:/trail";
    }

    /** The whole trail for a check elsewhere; see the file README.txt in it. */
    @GetMapping("/bundle")
    @Allowed.TrailReader
    void bundle(HttpServletResponse response) throws IOException {
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"trail.zip\"");
        bundle.write(response.getOutputStream());
    }

    /** What the filter matches as CSV, oldest page last; cells that a spreadsheet would run are made harmless. */
    @GetMapping("/export")
    @Allowed.TrailReader
    void export(TrailQuery query, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"trail.csv\"");
        PrintWriter out = response.getWriter();
        out.print("at,person,action,reference,facts,words,sequence,hash\r\n");
        AuditLog.Place after = null;
        List<AuditLog.Line> page;
        do {
            page = log.read(query.filter(), after, EXPORT_PAGE);
            lines.of(page).forEach(line -> out.print(line.csv()));
            after = page.isEmpty() ? null : page.get(page.size() - 1).place();
        } while (page.size() == EXPORT_PAGE);
    }

    /** What belongs to a check. */
    @org.springframework.stereotype.Component
    record Checks(AuditVerifier verifier, Anchors anchors) {}
}
