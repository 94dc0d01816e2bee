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
import java.util.ArrayList;
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

    /** The most entries of the register that are offered without searching. */
    private static final int FEW = 30;

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
        return page(form, locale, "").addObject("q", words).addObject("candidates", earlier.matching(words));
    }

    @PostMapping("/assessments/new")
    @Allowed.SignedIn
    ModelAndView start(
            @ModelAttribute("form") IntakeForm form,
            @RequestParam(required = false) @Nullable String find,
            @RequestParam(defaultValue = "") String entryWords,
            Locale locale) {
        if (find != null) {
            return page(form, locale, entryWords);
        }
        try {
            Assessment started = newAssessments.start(form.intake());
            return new ModelAndView("redirect:/assessments/" + started.id() + "/screening");
        } catch (Refused.Invalid invalid) {
            ModelAndView page = page(form, locale, entryWords).addObject("errors", invalid.problems());
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private ModelAndView page(IntakeForm form, Locale locale, String entryWords) {
        List<RegisterEntries.Entry> all = register.search(RegisterEntries.Filter.all(), 0, FEW + 1);
        boolean many = all.size() > FEW;
        return new ModelAndView("assessment/new")
                .addObject("form", form)
                .addObject("departments", departments.active())
                .addObject("europe", Countries.europe(locale))
                .addObject("elsewhere", Countries.elsewhere(locale))
                .addObject(
                        "farther",
                        Countries.elsewhere(locale).stream()
                                .anyMatch(c -> form.chosen().contains(c.code())))
                .addObject("many", many)
                .addObject("entryWords", entryWords)
                .addObject("entries", many ? found(form, entryWords.strip()) : all)
                .addObject("q", "")
                .addObject("candidates", List.of())
                .addObject("from", form.chosenEarlier().map(lookup::get).orElse(null));
    }

    /** Entries with all of the words, the chosen one first. */
    private List<RegisterEntries.Entry> found(IntakeForm form, String words) {
        List<RegisterEntries.Entry> found = new ArrayList<>();
        form.chosenEntry().map(register::get).ifPresent(found::add);
        if (!words.isEmpty()) {
            register.search(new RegisterEntries.Filter(words, null, null, false), 0, FEW).stream()
                    .filter(entry -> found.stream().noneMatch(one -> one.id().equals(entry.id())))
                    .forEach(found::add);
        }
        return found;
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
