package io.praevia.assessment.web;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.Assessments;
import io.praevia.identity.Allowed;
import io.praevia.identity.People;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What only the owner's side does to a whole assessment: ask a colleague, withdraw. */
@Controller
class OwnerActs {

    private final Assessments assessments;
    private final AssessmentLookup lookup;
    private final People people;
    private final PageWords words;

    OwnerActs(Assessments assessments, AssessmentLookup lookup, People people, PageWords words) {
        this.assessments = assessments;
        this.lookup = lookup;
        this.people = people;
        this.words = words;
    }

    @PostMapping("/assessments/{id}/share")
    @Allowed.SignedIn
    String share(@PathVariable AssessmentId id, @RequestParam PersonId person, RedirectAttributes redirect) {
        assessments.share(id, person);
        redirect.addFlashAttribute("said", words.say("share.said", people.nameOf(Optional.of(person))));
        return "redirect:/assessments/" + id;
    }

    @GetMapping("/assessments/{id}/withdraw")
    @Allowed.SignedIn
    ModelAndView ask(@PathVariable AssessmentId id) {
        return page(lookup.get(id), "");
    }

    @PostMapping("/assessments/{id}/withdraw")
    @Allowed.SignedIn
    ModelAndView withdraw(
            @PathVariable AssessmentId id,
            @RequestParam(required = false) @Nullable String reason,
            RedirectAttributes redirect) {
        try {
            assessments.withdraw(id, reason);
        } catch (Refused.Invalid invalid) {
            ModelAndView page =
                    page(lookup.get(id), reason == null ? "" : reason).addObject("errors", invalid.problems());
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        redirect.addFlashAttribute("said", words.say("withdraw.said"));
        return new ModelAndView("redirect:/assessments/" + id);
    }

    private ModelAndView page(Assessment assessment, String reason) {
        return new ModelAndView("assessment/withdraw")
                .addObject("assessment", assessment)
                .addObject("trail", words.trail(assessment))
                .addObject("reason", reason);
    }
}
