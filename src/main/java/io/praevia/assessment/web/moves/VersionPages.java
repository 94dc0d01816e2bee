package io.praevia.assessment.web.moves;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.move.PastMoves;
import io.praevia.assessment.move.QuestionnaireMoves;
import io.praevia.identity.Allowed;
import io.praevia.identity.People;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.text.Dates;
import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The version of the questionnaire that an assessment runs on: what a newer one would change, and the moves so far. */
@Controller
class VersionPages {

    private final AssessmentLookup lookup;
    private final QuestionnaireMoves moves;
    private final PastMoves past;
    private final Words words;

    VersionPages(AssessmentLookup lookup, QuestionnaireMoves moves, PastMoves past, Words words) {
        this.past = past;
        this.lookup = lookup;
        this.moves = moves;
        this.words = words;
    }

    @GetMapping("/assessments/{id}/version")
    @Allowed.SignedIn
    ModelAndView page(@PathVariable AssessmentId id) {
        return show(lookup.get(id));
    }

    /** Moves as the page was read: {@code mark} tells what it was worked out from. */
    @PostMapping("/assessments/{id}/version")
    @Allowed.SignedIn
    ModelAndView move(
            @PathVariable AssessmentId id,
            @RequestParam(defaultValue = "0") int to,
            @RequestParam(defaultValue = "") String mark,
            RedirectAttributes redirect) {
        try {
            boolean moved = moves.move(id, to, mark);
            redirect.addFlashAttribute("said", words.say(moved ? "move.said" : "move.said.already", to));
            return new ModelAndView("redirect:/assessments/" + id + "/version");
        } catch (Refused.Stale stale) {
            ModelAndView again = show(lookup.get(id))
                    .addObject("errors", List.of(new Refused.Problem("effects", "move.refused.stale")));
            again.setStatus(HttpStatus.CONFLICT);
            return again;
        }
    }

    private ModelAndView show(Assessment assessment) {
        boolean offered = moves.offered(assessment);
        return new ModelAndView("assessment/version")
                .addObject("assessment", assessment)
                .addObject("newest", assessment.questionnaireVersion() >= moves.current())
                .addObject("effects", offered ? moves.effects(assessment.id()).orElse(null) : null)
                .addObject(
                        "past",
                        past.of(assessment, LocaleContextHolder.getLocale()).stream()
                                .map(one -> new Line(
                                        one,
                                        words.people().nameOf(Optional.of(one.by())),
                                        words.dates().moment(one.at())))
                                .toList())
                .addObject(
                        "trail",
                        List.of(
                                new Crumb(words.say("assessments.title"), "/assessments"),
                                new Crumb(assessment.title(), "/assessments/" + assessment.id())));
    }

    /** Names, dates and messages. */
    @Component("versionWords")
    record Words(People people, Dates dates, MessageSource messages) {

        String say(String key, Object... arguments) {
            return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
        }
    }

    /** A move, by whom and when. */
    record Line(PastMoves.Past past, String who, String when) {}

    /** A page above this one. */
    record Crumb(String label, String href) {}
}
