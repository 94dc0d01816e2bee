package io.praevia.record.web;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.record.making.RegimePacks;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** "What the laws ask", and the document for each of them. */
@Controller
class LawPages {

    private final AssessmentLookup lookup;
    private final RegimePacks packs;
    private final LawWords laws;
    private final RecordView.Maker views;

    LawPages(AssessmentLookup lookup, RegimePacks packs, LawWords laws, RecordView.Maker views) {
        this.lookup = lookup;
        this.packs = packs;
        this.laws = laws;
        this.views = views;
    }

    @GetMapping("/assessments/{id}/laws")
    @Allowed.SignedIn
    String page(@PathVariable AssessmentId id, Model model) {
        Assessment assessment = lookup.get(id);
        model.addAttribute("assessment", assessment);
        model.addAttribute("trail", views.trail(assessment));
        model.addAttribute("view", laws.of(assessment));
        return "record/laws";
    }

    /** The document for one regime, from the answers as they are now. */
    @GetMapping("/assessments/{id}/laws/{regime}.pdf")
    @Allowed.SignedIn
    ResponseEntity<byte[]> document(@PathVariable AssessmentId id, @PathVariable String regime) {
        byte[] pdf = packs.pdf(id, regime, LocaleContextHolder.getLocale());
        String name = lookup.get(id).reference() + "-" + regime + ".pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(pdf);
    }
}
