package io.praevia.workflow.web;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.text.Dates;
import io.praevia.kernel.text.Message;
import io.praevia.workflow.LateSteps;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who is late, for the privacy office and the DPO. */
@Controller
@RequestMapping("/office/late")
class LatePages {

    private final LateSteps late;
    private final AssessmentLookup lookup;
    private final ClockWords words;

    LatePages(LateSteps late, AssessmentLookup lookup, ClockWords words) {
        this.late = late;
        this.lookup = lookup;
        this.words = words;
    }

    @GetMapping
    @Allowed.PrivacyTeam
    String list(Model model) {
        List<LateSteps.Late> all = late.all();
        Map<AssessmentId, Assessment> projects =
                lookup.byId(all.stream().map(one -> one.item().assessment()).toList());
        var dues = words.dues();
        model.addAttribute(
                "late",
                all.stream()
                        .map(one -> row(
                                one,
                                Objects.requireNonNull(projects.get(one.item().assessment())),
                                dues.apply(one.item())))
                        .toList());
        model.addAttribute(
                "people",
                all.stream().flatMap(one -> one.waitsFor().stream()).distinct().count());
        return "workflow/late";
    }

    @PostMapping("/remind")
    @Allowed.PrivacyTeam
    String remind(RedirectAttributes after) {
        after.addFlashAttribute(
                "said", Message.of("work.late.reminded", late.remindAll()).toString());
        return "redirect:/office/late";
    }

    private Row row(LateSteps.Late one, Assessment project, Dates.Due due) {
        return new Row(
                "/work/" + one.item().id() + "/clock",
                one.item().words().toString(),
                project.reference() + " " + project.title(),
                one.waitsFor().stream().map(words::name).toList(),
                due,
                one.told().stream().map(words::told).toList());
    }

    /** A late step. */
    record Row(String href, String act, String project, List<String> who, Dates.Due due, List<String> told) {}
}
