package io.praevia.assessment.web.reuse;

import io.praevia.assessment.Access;
import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.Assessments;
import io.praevia.assessment.answers.Answers;
import io.praevia.assessment.reuse.Offers;
import io.praevia.assessment.reuse.Offers.Offer;
import io.praevia.assessment.reuse.ReusePart;
import io.praevia.assessment.reuse.Suggestions;
import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.questionnaire.Questionnaire;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** "What was answered before": every suggestion on one page, ticked where it is still true. */
@Controller
class EarlierPages {

    private final AssessmentLookup lookup;
    private final Access access;
    private final Answers answers;
    private final Suggestions suggestions;
    private final Offers offers;
    private final Beside beside;

    EarlierPages(
            AssessmentLookup lookup,
            Access access,
            Answers answers,
            Suggestions suggestions,
            Offers offers,
            Beside beside) {
        this.lookup = lookup;
        this.access = access;
        this.answers = answers;
        this.suggestions = suggestions;
        this.offers = offers;
        this.beside = beside;
    }

    @GetMapping("/assessments/{id}/earlier")
    @Allowed.SignedIn
    ModelAndView page(@PathVariable AssessmentId id) {
        Assessment assessment = lookup.get(id);
        access.requireEdit(assessment);
        if (!assessment.editable()) {
            return new ModelAndView("redirect:/assessments/" + id);
        }
        Map<String, Offer> open = offers.of(assessment, Assessments.DPIA);
        return new ModelAndView("assessment/earlier")
                .addObject("assessment", assessment)
                .addObject("trail", trail(assessment))
                .addObject("count", open.size())
                .addObject("parts", parts(assessment))
                .addObject("lost", offers.lost(assessment))
                .addObject("sections", sections(assessment, open));
    }

    /** Makes what is ticked answers and goes on: to the check when nothing waits any more, else back to this page. */
    @PostMapping("/assessments/{id}/earlier")
    @Allowed.SignedIn
    String keep(
            @PathVariable AssessmentId id,
            @RequestParam(defaultValue = "") List<String> keep,
            @RequestParam(name = "part", defaultValue = "") List<String> wanted,
            RedirectAttributes redirect) {
        int kept = suggestions.keep(id, Assessments.DPIA, keep);
        beside.parts()
                .orderedStream()
                .filter(part -> wanted.contains(part.key()))
                .forEach(part -> part.take(id));
        redirect.addFlashAttribute("said", say("reuse.kept", kept));
        boolean more = !suggestions.open(lookup.get(id), Assessments.DPIA).isEmpty();
        return "redirect:/assessments/" + id + (more ? "/questionnaire" : "/check");
    }

    private List<Part> parts(Assessment assessment) {
        return beside.parts()
                .orderedStream()
                .flatMap(part -> part.shown(assessment).map(shown -> new Part(part.key(), shown)).stream())
                .toList();
    }

    private List<Section> sections(Assessment assessment, Map<String, Offer> open) {
        return answers.questionnaire(assessment, Assessments.DPIA, LocaleContextHolder.getLocale()).sections().stream()
                .map(section -> new Section(
                        section,
                        section.questions().stream()
                                .map(question -> open.get(question.id()))
                                .filter(Objects::nonNull)
                                .toList()))
                .filter(section -> !section.offers().isEmpty())
                .toList();
    }

    private List<Crumb> trail(Assessment assessment) {
        String home = "/assessments/" + assessment.id();
        return List.of(
                new Crumb(say("assessments.title"), "/assessments"),
                new Crumb(assessment.title(), home),
                new Crumb(say("questions.title"), home + "/questionnaire"));
    }

    private String say(String key, Object... words) {
        return beside.messages().getMessage(key, words, LocaleContextHolder.getLocale());
    }

    /** Words, and what other modules take over. */
    @Component("earlierBeside")
    record Beside(MessageSource messages, ObjectProvider<ReusePart> parts) {}

    /** What another module would take over. */
    record Part(String key, ReusePart.Shown shown) {}

    /** A section with what waits in it. */
    record Section(Questionnaire.Section section, List<Offer> offers) {}

    /** A page above this one. */
    record Crumb(String label, String href) {}
}
