package io.praevia.decision.web;

import io.praevia.assessment.Step;
import io.praevia.decision.consultation.Consultation;
import io.praevia.decision.consultation.Consultations;
import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.text.Message;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The prior consultation of the authority, as the privacy office records it. */
@Controller
@RequestMapping("/assessments/{id}/consultation")
class ConsultationController {

    private final CaseFiles files;
    private final Consultations consultations;
    private final Turn turn;
    private final MessageSource messages;

    ConsultationController(CaseFiles files, Consultations consultations, Turn turn, MessageSource messages) {
        this.files = files;
        this.consultations = consultations;
        this.turn = turn;
        this.messages = messages;
    }

    @GetMapping
    @Allowed.SignedIn
    String page(@PathVariable UUID id, Model model) {
        return page(new AssessmentId(id), Map.of(), model);
    }

    /** Records when and which authority was asked, and an extension that it told of. */
    @PostMapping("/submitted")
    @Allowed.SignedIn
    String submitted(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        AssessmentId assessment = new AssessmentId(id);
        return tried(assessment, typed, model, response, () -> {
            consultations.submitted(
                    assessment,
                    typed.get("authority"),
                    FormProblems.day("submittedOn", typed.get("submittedOn")),
                    FormProblems.day("extension", typed.get("extension")));
            flash.addFlashAttribute("said", say("decision.consultation.said.submitted"));
        });
    }

    /** Records the answer; the assessment goes on to the sign-off. */
    @PostMapping("/answered")
    @Allowed.SignedIn
    String answered(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        AssessmentId assessment = new AssessmentId(id);
        return tried(assessment, typed, model, response, () -> {
            consultations.answered(
                    assessment,
                    outcome(typed.get("outcome")),
                    typed.get("answer"),
                    FormProblems.day("answeredOn", typed.get("answeredOn")));
            flash.addFlashAttribute("said", say("decision.consultation.said.answered"));
        });
    }

    private String tried(
            AssessmentId id, Map<String, String> typed, Model model, HttpServletResponse response, Runnable act) {
        try {
            act.run();
        } catch (Refused.Invalid e) {
            response.setStatus(422);
            model.addAttribute("errors", e.problems());
            model.addAttribute("problems", FormProblems.byField(e));
            return page(id, typed, model);
        }
        return "redirect:/assessments/{id}/consultation";
    }

    private String page(AssessmentId id, Map<String, String> typed, Model model) {
        CaseFile file = files.of(id);
        Consultation known = consultations.find(id).orElse(null);
        Map<String, String> form = new HashMap<>();
        if (known != null) {
            form.put("authority", known.authority());
            form.put("submittedOn", known.submittedOn().toString());
            known.extensionNotifiedOn().ifPresent(day -> form.put("extension", day.toString()));
        }
        form.putAll(typed);
        model.addAttribute("file", file);
        model.addAttribute("consultation", known);
        model.addAttribute("form", form);
        model.addAttribute("outcomes", Consultation.Outcome.values());
        model.addAttribute(
                "obstacle",
                turn.obstacle(file.assessment(), Step.CONSULTATION)
                        .map(Message::toString)
                        .orElse(""));
        return "decision/consultation";
    }

    private static Consultation.@Nullable Outcome outcome(@Nullable String key) {
        return Arrays.stream(Consultation.Outcome.values())
                .filter(outcome -> outcome.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    private String say(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
