package io.praevia.workflow.course.web;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.identity.Allowed;
import io.praevia.identity.CurrentPerson;
import io.praevia.identity.People;
import io.praevia.identity.Role;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import io.praevia.workflow.WorkItem;
import io.praevia.workflow.WorkItems;
import io.praevia.workflow.course.ProcessView;
import io.praevia.workflow.course.StepTimes;
import io.praevia.workflow.course.Suspensions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The process of one assessment: where it is, how long each step took, and stopping it for a while. */
@Controller
@RequestMapping("/assessments/{id}/process")
class CoursePages {

    private final Course course;
    private final Suspensions suspensions;
    private final MessageSource messages;

    CoursePages(Course course, Suspensions suspensions, MessageSource messages) {
        this.course = course;
        this.suspensions = suspensions;
        this.messages = messages;
    }

    @GetMapping
    @Allowed.SignedIn
    String show(@PathVariable AssessmentId id, Model model) {
        course.into(id, model);
        return "workflow/process";
    }

    @PostMapping("/suspend")
    @Allowed.PrivacyOfficer
    ModelAndView suspend(
            @PathVariable AssessmentId id,
            @RequestParam(required = false) @Nullable String reason,
            Model model,
            RedirectAttributes after) {
        try {
            suspensions.suspend(id, reason);
        } catch (Refused.Invalid invalid) {
            course.into(id, model);
            model.addAttribute("errors", invalid.problems());
            model.addAttribute("reason", reason);
            return new ModelAndView("workflow/process", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return said(id, "course.said.suspended", after);
    }

    @PostMapping("/resume")
    @Allowed.PrivacyOfficer
    ModelAndView resume(@PathVariable AssessmentId id, RedirectAttributes after) {
        suspensions.resume(id);
        return said(id, "course.said.resumed", after);
    }

    private ModelAndView said(AssessmentId id, String key, RedirectAttributes after) {
        after.addFlashAttribute("said", messages.getMessage(key, null, LocaleContextHolder.getLocale()));
        return new ModelAndView("redirect:/assessments/" + id + "/process");
    }

    /** What the page shows. */
    @Component
    record Course(
            AssessmentLookup lookup,
            ProcessView view,
            StepTimes times,
            WorkItems items,
            Suspensions suspensions,
            People people,
            CurrentPerson current) {

        private void into(AssessmentId id, Model model) {
            Assessment assessment = lookup.get(id);
            model.addAttribute("assessment", assessment);
            model.addAttribute("place", view.place(id));
            model.addAttribute("times", times.of(id));
            model.addAttribute("waits", items.open(id).stream().map(this::wait).toList());
            model.addAttribute("office", current.get().is(Role.PRIVACY_OFFICER));
            suspensions.find(id).ifPresent(found -> {
                model.addAttribute("suspended", found);
                model.addAttribute("suspender", people.nameOf(Optional.of(found.by())));
            });
        }

        private Wait wait(WorkItem item) {
            return new Wait(item, items.waitingFor(item));
        }
    }

    /** A step that waits, and for whom. */
    record Wait(WorkItem item, String forWhom) {}
}
