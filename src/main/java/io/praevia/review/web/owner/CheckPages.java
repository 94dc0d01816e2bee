package io.praevia.review.web.owner;

import io.praevia.assessment.Access;
import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.AssessmentProcess;
import io.praevia.assessment.Phase;
import io.praevia.assessment.submission.Submissions;
import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** "Check and send": gaps, answers as they read, who will review, and the act that sends it. */
@Controller
class CheckPages {

    private final AssessmentLookup lookup;
    private final Access access;
    private final Submissions submissions;
    private final AssessmentProcess process;
    private final OwnerWords words;

    CheckPages(
            AssessmentLookup lookup,
            Access access,
            Submissions submissions,
            AssessmentProcess process,
            OwnerWords words) {
        this.lookup = lookup;
        this.access = access;
        this.submissions = submissions;
        this.process = process;
        this.words = words;
    }

    @GetMapping("/assessments/{id}/check")
    @Allowed.SignedIn
    ModelAndView page(@PathVariable AssessmentId id) {
        Assessment assessment = lookup.get(id);
        access.requireEdit(assessment);
        if (!assessment.editable()) {
            return new ModelAndView("redirect:/assessments/" + id);
        }
        return words.check(assessment);
    }

    /** Sends it; pressing twice, or going back and sending again, leads to the same confirmation. */
    @PostMapping("/assessments/{id}/check")
    @Allowed.SignedIn
    ModelAndView send(@PathVariable AssessmentId id) {
        Assessment assessment = lookup.get(id);
        access.requireEdit(assessment);
        if (assessment.phase() != Phase.REVIEW) {
            try {
                submissions.submit(id);
            } catch (Refused.Invalid incomplete) {
                ModelAndView page = words.check(assessment);
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                return page;
            }
        }
        return new ModelAndView("redirect:/assessments/" + id + "/submitted");
    }

    @GetMapping("/assessments/{id}/submitted")
    @Allowed.SignedIn
    ModelAndView submitted(@PathVariable AssessmentId id) {
        Assessment assessment = lookup.get(id);
        return submissions
                .newest(id)
                .map(newest -> words.submitted(assessment, newest, process.open(id)))
                .orElseGet(() -> new ModelAndView("redirect:/assessments/" + id));
    }
}
