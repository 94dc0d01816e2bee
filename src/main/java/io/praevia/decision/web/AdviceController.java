package io.praevia.decision.web;

import io.praevia.assessment.Step;
import io.praevia.decision.advice.Advices;
import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.text.Message;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The DPO's advice: an opinion, and points that the risk acceptor handles one by one. */
@Controller
@RequestMapping("/assessments/{id}/advice")
class AdviceController {

    private static final int BOXES = 3;

    private final CaseFiles files;
    private final Advices advices;
    private final Turn turn;
    private final Statements statements;
    private final MessageSource messages;

    AdviceController(CaseFiles files, Advices advices, Turn turn, Statements statements, MessageSource messages) {
        this.files = files;
        this.advices = advices;
        this.turn = turn;
        this.statements = statements;
        this.messages = messages;
    }

    @GetMapping
    @Allowed.SignedIn
    String page(@PathVariable UUID id, Model model) {
        return page(new AssessmentId(id), new AdviceForm("", boxes(List.of(), BOXES)), model);
    }

    @PostMapping
    @Allowed.SignedIn
    String give(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        AssessmentId assessment = new AssessmentId(id);
        List<String> points = typed.getOrDefault("points", List.of());
        AdviceForm form = new AdviceForm(typed.getFirst("opinion"), boxes(points, points.size()));
        if (typed.containsKey("more")) {
            return page(assessment, new AdviceForm(form.opinion(), boxes(points, points.size() + 1)), model);
        }
        try {
            advices.give(assessment, form.opinion(), points);
        } catch (Refused.Invalid e) {
            response.setStatus(422);
            model.addAttribute("errors", e.problems());
            return page(assessment, form, model);
        }
        flash.addFlashAttribute(
                "said", messages.getMessage("decision.advice.said", null, LocaleContextHolder.getLocale()));
        return "redirect:/assessments/{id}/advice";
    }

    private String page(AssessmentId id, AdviceForm form, Model model) {
        CaseFile file = files.of(id);
        model.addAttribute("file", file);
        model.addAttribute("form", form);
        model.addAttribute("given", statements.advice(id).orElse(null));
        model.addAttribute(
                "obstacle",
                turn.obstacle(file.assessment(), Step.DPO_ADVICE)
                        .map(Message::toString)
                        .orElse(""));
        return "decision/advice";
    }

    private static List<String> boxes(List<String> points, int count) {
        List<String> boxes = new ArrayList<>(points);
        boxes.addAll(Collections.nCopies(Math.max(0, count - points.size()), ""));
        return boxes;
    }

    /** The advice as typed, one box a point. */
    record AdviceForm(@Nullable String opinion, List<String> points) {}
}
