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
import io.praevia.review.thread.Suggestions;
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
    private final Suggestions wordings;
    private final ReworkView view;

    ReworkPages(
            AssessmentLookup lookup,
            Access access,
            Rework rework,
            Submissions submissions,
            Suggestions wordings,
            ReworkView view) {
        this.wordings = wordings;
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
            return again(view.page(assessment, typed, problems), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (typed.containsKey("apply")) {
            return apply(assessment, Chosen.of(typed.getFirst("apply")), typed, redirect);
        }
        if (!send) {
            redirect.addFlashAttribute("said", view.say("rework.saved"));
            return new ModelAndView("redirect:/assessments/" + id + "/rework");
        }
        return send(id);
    }

    /** Takes a suggested wording over; one whose answer changed since is shown beside that answer, to choose. */
    private ModelAndView apply(
            Assessment assessment, Chosen chosen, MultiValueMap<String, String> typed, RedirectAttributes redirect) {
        try {
            wordings.apply(assessment.id(), chosen.thread(), chosen.basedOn());
        } catch (Refused.Stale stale) {
            ModelAndView page = view.page(assessment, typed, List.of(stale(chosen)));
            page.addObject("stale", chosen.thread()).addObject("staleVersion", stale.currentVersion());
            return again(page, HttpStatus.CONFLICT);
        } catch (Refused.Invalid invalid) {
            return again(view.page(assessment, typed, invalid.problems()), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        redirect.addFlashAttribute("said", view.say("rework.wording-said"));
        return new ModelAndView("redirect:/assessments/%s/rework#point-%s".formatted(assessment.id(), chosen.thread()));
    }

    private static Refused.Problem stale(Chosen chosen) {
        return new Refused.Problem("point-" + chosen.thread(), "rework.wording-stale");
    }

    private static ModelAndView again(ModelAndView page, HttpStatus status) {
        page.setStatus(status);
        return page;
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
