package io.praevia.assessment.web;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.NewAssessments;
import io.praevia.assessment.reuse.EarlierAssessments;
import io.praevia.identity.Allowed;
import io.praevia.identity.CurrentPerson;
import io.praevia.identity.Departments;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import io.praevia.register.RegisterEntries;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** "Start an assessment": five questions about a project. */
@Controller
class IntakePages {

    private final NewAssessments newAssessments;
    private final AssessmentLookup lookup;
    private final CurrentPerson current;
    private final Departments departments;
    private final RegisterEntries register;
    private final EarlierAssessments earlier;

    IntakePages(
            NewAssessments newAssessments,
            AssessmentLookup lookup,
            CurrentPerson current,
            Departments departments,
            RegisterEntries register,
            EarlierAssessments earlier) {
        this.newAssessments = newAssessments;
        this.lookup = lookup;
        this.current = current;
        this.departments = departments;
        this.register = register;
        this.earlier = earlier;
    }

    @GetMapping("/assessments/new")
    @Allowed.SignedIn
    ModelAndView page(
            HttpServletRequest request,
            Locale locale,
            @RequestParam(name = "entry", defaultValue = "") String entry,
            @RequestParam(name = "earlier", required = false) @Nullable AssessmentId from,
            @RequestParam(name = "q", defaultValue = "") String words) {
        String own = current.get().department().value();
        IntakeForm form = from == null
                ? new IntakeForm("", "", own, "", startWith(request), entry, "")
                : IntakeForm.from(lookup.get(from));
        return page(form, locale).addObject("q", words).addObject("candidates", earlier.matching(words));
    }

    @PostMapping("/assessments/new")
    @Allowed.SignedIn
    ModelAndView start(@ModelAttribute("form") IntakeForm form, Locale locale) {
        try {
            Assessment started = newAssessments.start(form.intake());
            return new ModelAndView("redirect:/assessments/" + started.id() + "/screening");
        } catch (Refused.Invalid invalid) {
            ModelAndView page = page(form, locale).addObject("errors", invalid.problems());
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private ModelAndView page(IntakeForm form, Locale locale) {
        return new ModelAndView("assessment/new")
                .addObject("form", form)
                .addObject("departments", departments.active())
                .addObject("europe", Countries.europe(locale))
                .addObject("elsewhere", Countries.elsewhere(locale))
                .addObject(
                        "farther",
                        Countries.elsewhere(locale).stream()
                                .anyMatch(c -> form.chosen().contains(c.code())))
                .addObject("entries", register.search(RegisterEntries.Filter.all()))
                .addObject("q", "")
                .addObject("candidates", List.of())
                .addObject("from", form.chosenEarlier().map(lookup::get).orElse(null));
    }

    /** The countries of the person's newest project, or the first one that the browser's languages name. */
    private List<String> startWith(HttpServletRequest request) {
        List<Assessment> own = lookup.search(AssessmentLookup.Filter.all()).stream()
                .filter(a -> a.owner().equals(current.id()))
                .toList();
        if (!own.isEmpty()) {
            return own.get(0).countries();
        }
        return Collections.list(request.getLocales()).stream()
                .map(Locale::getCountry)
                .filter(country -> !country.isEmpty())
                .limit(1)
                .toList();
    }
}
