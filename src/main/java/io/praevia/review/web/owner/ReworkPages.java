package io.praevia.review.web.owner;

import io.praevia.assessment.Access;
import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.Phase;
import io.praevia.assessment.submission.Submissions;
import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import io.praevia.review.Comment;
import io.praevia.review.Rework;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Only the points that were sent back: each is answered here, then everything goes back to the reviewers. */
@Controller
class ReworkPages {

    private final AssessmentLookup lookup;
    private final Access access;
    private final Rework rework;
    private final Submissions submissions;
    private final ReworkView view;

    ReworkPages(AssessmentLookup lookup, Access access, Rework rework, Submissions submissions, ReworkView view) {
        this.lookup = lookup;
        this.access = access;
        this.rework = rework;
        this.submissions = submissions;
        this.view = view;
    }

    @GetMapping("/assessments/{id}/rework")
    @Allowed.SignedIn
    ModelAndView page(@PathVariable AssessmentId id) {
        Assessment assessment = lookup.get(id);
        access.requireEdit(assessment);
        if (assessment.phase() != Phase.REWORK) {
            return new ModelAndView("redirect:/assessments/" + id);
        }
        return view.page(assessment, new org.springframework.util.LinkedMultiValueMap<>(), List.of());
    }

    /** Saves every answer that was typed; {@code send} then sends the assessment when none is owed any more. */
    @PostMapping("/assessments/{id}/rework")
    @Allowed.SignedIn
    ModelAndView save(
            @PathVariable AssessmentId id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes redirect) {
        Assessment assessment = lookup.get(id);
        access.requireEdit(assessment);
        boolean send = typed.containsKey("send");
        if (send && assessment.phase() == Phase.REVIEW) {
            return new ModelAndView("redirect:/assessments/" + id + "/submitted");
        }
        List<Refused.Problem> problems = answer(id, typed, send);
        if (!problems.isEmpty()) {
            ModelAndView page = view.page(assessment, typed, problems);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        if (!send) {
            redirect.addFlashAttribute("said", view.say("rework.saved"));
            return new ModelAndView("redirect:/assessments/" + id + "/rework");
        }
        return send(id);
    }

    private ModelAndView send(AssessmentId id) {
        try {
            submissions.submit(id);
            return new ModelAndView("redirect:/assessments/" + id + "/submitted");
        } catch (Refused.Invalid incomplete) {
            return new ModelAndView("redirect:/assessments/" + id + "/check");
        }
    }

    private List<Refused.Problem> answer(AssessmentId id, MultiValueMap<String, String> typed, boolean all) {
        List<Refused.Problem> problems = new ArrayList<>();
        for (Comment point : rework.points(id)) {
            String field = ReworkView.field(point);
            String words = typed.getFirst(field);
            boolean given = words != null && !words.isBlank();
            try {
                if (given && !words.strip().equals(point.answer().orElse(null))) {
                    rework.answer(id, point.id(), words);
                } else if (!given && all && point.owed()) {
                    problems.add(new Refused.Problem(field, "rework.missing"));
                }
            } catch (Refused.Invalid invalid) {
                problems.add(new Refused.Problem(field, invalid.reason()));
            }
        }
        return problems;
    }
}
