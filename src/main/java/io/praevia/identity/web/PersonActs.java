package io.praevia.identity.web;

import io.praevia.identity.Allowed;
import io.praevia.identity.PeopleOffice;
import io.praevia.identity.Role;
import io.praevia.identity.absence.Absences;
import io.praevia.identity.account.Administration;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an administrator does on the page of one person. */
@Controller
@RequestMapping("/operations/people/{id}")
class PersonActs {

    private final PeopleOffice office;
    private final Absences absences;
    private final Administration administration;
    private final PersonPage page;
    private final Sentences sentences;

    PersonActs(
            PeopleOffice office,
            Absences absences,
            Administration administration,
            PersonPage page,
            Sentences sentences) {
        this.absences = absences;
        this.office = office;
        this.administration = administration;
        this.page = page;
        this.sentences = sentences;
    }

    @PostMapping("/roles")
    @Allowed.Administrator
    ModelAndView setRoles(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Set<Role> roles,
            @RequestParam(required = false) @Nullable String password,
            RedirectAttributes after) {
        Set<Role> chosen = roles == null ? Set.of() : roles;
        try {
            administration.setRoles(new PersonId(id), chosen, password);
        } catch (Refused.Invalid refused) {
            return again(id, new ExtendedModelMap().addAttribute("chosen", chosen), refused, "password");
        }
        return done(id, "roles", after);
    }

    /** The new password is shown once, on the page that follows. */
    @PostMapping("/password")
    @Allowed.Administrator
    ModelAndView resetPassword(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String password,
            RedirectAttributes after) {
        try {
            after.addFlashAttribute("secret", administration.resetPassword(new PersonId(id), password));
        } catch (Refused.Invalid refused) {
            return again(id, new ExtendedModelMap(), refused, "reset-password");
        }
        return done(id, "password", after);
    }

    @PostMapping("/absences")
    @Allowed.Administrator
    ModelAndView plan(@PathVariable UUID id, DeputyForm form, RedirectAttributes after) {
        try {
            absences.planFor(new PersonId(id), form.draft());
        } catch (Refused.Invalid refused) {
            return again(id, new ExtendedModelMap().addAttribute("typed", form), refused, "");
        }
        return done(id, "deputy", after);
    }

    @PostMapping("/absences/{absence}/end")
    @Allowed.Administrator
    ModelAndView endAbsence(@PathVariable UUID id, @PathVariable UUID absence, RedirectAttributes after) {
        absences.endFor(new PersonId(id), absence);
        return done(id, "deputy-ended", after);
    }

    @PostMapping("/active")
    @Allowed.Administrator
    ModelAndView setActive(@PathVariable UUID id, @RequestParam boolean active, RedirectAttributes after) {
        office.setActive(new PersonId(id), active);
        return done(id, active ? "activated" : "deactivated", after);
    }

    /** The page holds two password fields; {@code field} says which one the problem is about. */
    private ModelAndView again(UUID id, Model model, Refused.Invalid refused, String field) {
        String view = page.fill(new PersonId(id), model);
        model.addAttribute(
                "errors",
                refused.problems().stream()
                        .map(problem -> problem.field().equals("password")
                                ? new Refused.Problem(field, problem.message())
                                : problem)
                        .toList());
        return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView done(UUID id, String what, RedirectAttributes after) {
        after.addFlashAttribute("said", sentences.say("identity.people.said." + what));
        return new ModelAndView("redirect:/operations/people/" + id);
    }
}
