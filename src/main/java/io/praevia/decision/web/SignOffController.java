package io.praevia.decision.web;

import io.praevia.assessment.Phase;
import io.praevia.decision.signoff.SignOff;
import io.praevia.decision.signoff.SignOffDuties;
import io.praevia.decision.signoff.SignOffs;
import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.text.Message;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
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

/** The decision of the risk acceptor: everything that is signed on one page, then the signature. */
@Controller
@RequestMapping("/assessments/{id}/sign-off")
class SignOffController {

    private final CaseFiles files;
    private final SignOffs signOffs;
    private final SignOffDuties duties;
    private final Statements statements;
    private final ConditionRows rows;
    private final Clock clock;

    SignOffController(
            CaseFiles files,
            SignOffs signOffs,
            SignOffDuties duties,
            Statements statements,
            ConditionRows rows,
            Clock clock) {
        this.rows = rows;
        this.files = files;
        this.signOffs = signOffs;
        this.duties = duties;
        this.statements = statements;
        this.clock = clock;
    }

    @GetMapping
    @Allowed.SignedIn
    String page(@PathVariable UUID id, Model model) {
        return page(new AssessmentId(id), Map.of(), model);
    }

    @PostMapping
    @Allowed.SignedIn
    String sign(
            @PathVariable UUID id, @RequestParam Map<String, String> typed, Model model, HttpServletResponse response) {
        AssessmentId assessment = new AssessmentId(id);
        try {
            SignOff signed = signOffs.sign(assessment, SignOffForm.draft(typed));
            return "redirect:/assessments/{id}/sign-off/"
                    + (signed.outcome() == SignOff.Outcome.BACK_TO_OWNER ? "sent-back" : "signed");
        } catch (Refused.Invalid e) {
            response.setStatus(422);
            model.addAttribute("errors", e.problems());
            model.addAttribute("problems", FormProblems.byField(e));
            return page(assessment, typed, model);
        } catch (Refused.Conflict e) {
            CaseFile file = files.of(assessment);
            if (file.assessment().phase() != Phase.SIGN_OFF) {
                throw e;
            }
            response.setStatus(409);
            model.addAttribute("errors", List.of(new Refused.Problem("main", e.reason())));
            Map<String, String> kept = new HashMap<>(typed);
            kept.remove("seen");
            return page(assessment, kept, model);
        }
    }

    @GetMapping("/signed")
    @Allowed.SignedIn
    String signed(@PathVariable UUID id, Model model) {
        AssessmentId assessment = new AssessmentId(id);
        CaseFile file = files.of(assessment);
        if (!file.assessment().phase().closed()) {
            return "redirect:/assessments/{id}/sign-off";
        }
        model.addAttribute("file", file);
        model.addAttribute(
                "decided",
                statements.decision(assessment).orElseThrow(() -> new Refused.NotFound("decision.refused.not-found")));
        return "decision/signed";
    }

    @GetMapping("/sent-back")
    @Allowed.SignedIn
    String sentBack(@PathVariable UUID id, Model model) {
        model.addAttribute("file", files.of(new AssessmentId(id)));
        return "decision/sent-back";
    }

    private String page(AssessmentId id, Map<String, String> typed, Model model) {
        CaseFile file = files.of(id);
        Map<String, String> form = new HashMap<>();
        form.put("nextReviewOn", LocalDate.now(clock).plusYears(1).toString());
        form.put("seen", signOffs.fingerprint(id));
        form.putAll(typed);
        form.remove("password");
        model.addAttribute("file", file);
        model.addAttribute("form", form);
        model.addAttribute("advice", statements.advice(id).orElse(null));
        ConsultationView consultation = statements.consultation(id).orElse(null);
        boolean prohibited = consultation != null && consultation.prohibited();
        model.addAttribute("consultation", consultation);
        model.addAttribute("prohibited", prohibited);
        model.addAttribute("decided", statements.decision(id).orElse(null));
        model.addAttribute("conditionRows", rows.of(file, typed));
        model.addAttribute("people", rows.people());
        model.addAttribute(
                "outcomes",
                Arrays.stream(SignOff.Outcome.values())
                        .filter(outcome -> !(prohibited && outcome.approves()))
                        .toList());
        model.addAttribute(
                "obstacle",
                duties.obstacle(file.assessment()).map(Message::toString).orElse(""));
        return "decision/sign-off";
    }
}
