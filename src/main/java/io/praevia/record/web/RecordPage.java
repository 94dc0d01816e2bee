package io.praevia.record.web;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.record.Records;
import io.praevia.record.making.Previews;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** The record of an assessment: the file large, beside it in words what it is. */
@Controller
class RecordPage {

    /** Seconds after which a page without scripts looks again. */
    private static final String LOOK_AGAIN = "8";

    private final Records records;
    private final AssessmentLookup lookup;
    private final Previews previews;
    private final RecordView.Maker views;

    RecordPage(Records records, AssessmentLookup lookup, Previews previews, RecordView.Maker views) {
        this.records = records;
        this.lookup = lookup;
        this.previews = previews;
        this.views = views;
    }

    @GetMapping("/assessments/{id}/record")
    @Allowed.SignedIn
    String page(@PathVariable AssessmentId id, Model model, HttpServletResponse response) {
        Assessment assessment = lookup.get(id);
        Records.State state = records.state(id);
        model.addAttribute("assessment", assessment);
        model.addAttribute("trail", views.trail(assessment));
        if (state instanceof Records.State.Sealed sealed) {
            model.addAttribute("record", views.sealed(sealed.record(), records.pdf(id)));
            return "record/sealed";
        }
        if (state instanceof Records.State.BeingSealed) {
            response.setHeader("Refresh", LOOK_AGAIN);
        }
        model.addAttribute("status", views.status(assessment, state, true));
        model.addAttribute("previewable", previews.available(assessment));
        return "record/waiting";
    }

    /** How far sealing is: a piece for htmx, the whole page for everybody else. */
    @GetMapping("/assessments/{id}/record-status")
    @Allowed.SignedIn
    String status(
            @PathVariable AssessmentId id,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            @RequestHeader(name = "HX-Current-URL", required = false) @Nullable String from,
            Model model,
            HttpServletResponse response) {
        Assessment assessment = lookup.get(id);
        if (htmx == null) {
            return "redirect:/assessments/" + id + "/record";
        }
        Records.State state = records.state(id);
        boolean onItsPage = from != null && from.endsWith("/record");
        if (onItsPage && state instanceof Records.State.Sealed) {
            response.setHeader("HX-Redirect", "/assessments/" + id + "/record");
        }
        model.addAttribute("status", views.status(assessment, state, onItsPage));
        return "record/pieces :: status";
    }

    /** Where links of register entries lead. */
    @GetMapping("/records/{record}")
    @Allowed.SignedIn
    String fromRegister(@PathVariable UUID record) {
        AssessmentId id = records.get(records.assessmentOf(record)).assessment();
        return "redirect:/assessments/" + id + "/record";
    }
}
