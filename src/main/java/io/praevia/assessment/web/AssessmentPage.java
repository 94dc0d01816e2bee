package io.praevia.assessment.web;

import io.praevia.assessment.Access;
import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.AssessmentProcess;
import io.praevia.assessment.Phase;
import io.praevia.assessment.answers.EvidenceFiles;
import io.praevia.assessment.entry.AssessmentPanel;
import io.praevia.assessment.ownership.Ownership;
import io.praevia.identity.Allowed;
import io.praevia.identity.CurrentPerson;
import io.praevia.kernel.AssessmentId;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One assessment: where it is, what it needs from the reader, its sections, people and documents. */
@Controller
class AssessmentPage {

    private final AssessmentLookup lookup;
    private final Access access;
    private final CurrentPerson current;
    private final PageWords words;
    private final EvidenceFiles evidence;
    private final ObjectProvider<AssessmentPanel> panels;
    private final Ownership ownership;

    AssessmentPage(
            AssessmentLookup lookup,
            Access access,
            CurrentPerson current,
            PageWords words,
            EvidenceFiles evidence,
            ObjectProvider<AssessmentPanel> panels,
            Ownership ownership) {
        this.ownership = ownership;
        this.lookup = lookup;
        this.access = access;
        this.current = current;
        this.words = words;
        this.evidence = evidence;
        this.panels = panels;
    }

    @GetMapping("/assessments/{id}")
    @Allowed.SignedIn
    String page(@PathVariable AssessmentId id, Model model) {
        Assessment assessment = lookup.get(id);
        List<AssessmentProcess.OpenStep> open = words.open(assessment);
        boolean editor = access.mayEdit(assessment);
        boolean owner = current.mandates().stream().anyMatch(m -> m.holder().equals(assessment.owner()));
        model.addAttribute("assessment", assessment);
        model.addAttribute("trail", words.trail());
        model.addAttribute("open", words.lines(open));
        model.addAttribute("next", words.next(assessment, open).orElse(null));
        model.addAttribute("due", words.due(open));
        model.addAttribute("sections", words.sections(assessment));
        model.addAttribute("people", words.people(assessment));
        model.addAttribute("ownerName", words.ownerName(assessment));
        model.addAttribute("facts", words.facts(assessment));
        model.addAttribute("files", words.files(id, evidence.of(id)));
        model.addAttribute("mayShare", editor && !assessment.phase().closed());
        model.addAttribute("mayWithdraw", owner && !assessment.phase().closed());
        model.addAttribute("mayCheck", editor && assessment.editable());
        model.addAttribute("colleagues", editor ? words.colleagues(assessment) : List.of());
        boolean mayHandOver = ownership.mayHandOver(assessment);
        model.addAttribute("successors", mayHandOver ? words.others(assessment) : List.of());
        model.addAttribute("panels", drawn(assessment));
        model.addAttribute("screened", assessment.phase() != Phase.SCREENING);
        return "assessment/page";
    }

    private List<AssessmentPanel.Panel> drawn(Assessment assessment) {
        return panels.orderedStream()
                .map(panel -> panel.panel(assessment))
                .flatMap(Optional::stream)
                .toList();
    }
}
