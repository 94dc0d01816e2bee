package io.praevia.workflow.models.web;

import io.praevia.assessment.AssessmentLookup;
import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.workflow.whatif.Replays;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What tables decided, why, and whether they say the same when asked again. */
@Controller
class DecisionsController {

    private final Replays replays;
    private final AssessmentLookup lookup;

    DecisionsController(Replays replays, AssessmentLookup lookup) {
        this.replays = replays;
        this.lookup = lookup;
    }

    @GetMapping("/assessments/{id}/decisions")
    @Allowed.SignedIn
    String ofOne(@PathVariable AssessmentId id, Model model) {
        model.addAttribute("assessment", lookup.get(id));
        model.addAttribute("decisions", replays.of(id));
        return "routes/decisions";
    }

    @GetMapping("/office/decisions")
    @Allowed.PrivacyOfficer
    String all(@RequestParam(defaultValue = "false") boolean replay, Model model) {
        if (replay) {
            Replays.Report report = replays.all();
            model.addAttribute("report", report);
            model.addAttribute(
                    "cases",
                    lookup.byId(report.different().stream()
                            .map(Replays.Replayed::assessment)
                            .collect(Collectors.toSet())));
        }
        return "routes/replay";
    }
}
