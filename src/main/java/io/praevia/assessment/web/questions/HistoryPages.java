package io.praevia.assessment.web.questions;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.Assessments;
import io.praevia.assessment.answers.AnswerHistory;
import io.praevia.assessment.answers.SavedAnswer;
import io.praevia.identity.Allowed;
import io.praevia.identity.People;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.text.Dates;
import io.praevia.kernel.text.WordDiff;
import io.praevia.questionnaire.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** "Earlier answers": every version of one answer, and taking one up again. */
@Controller
class HistoryPages {

    private static final String ANSWER = "/assessments/{id}/answers/{question}";

    private final AssessmentLookup lookup;
    private final AnswerHistory history;
    private final SectionView view;
    private final SectionModel models;
    private final AnswerChanges changes;
    private final Names names;

    HistoryPages(
            AssessmentLookup lookup,
            AnswerHistory history,
            SectionView view,
            SectionModel models,
            AnswerChanges changes,
            Names names) {
        this.lookup = lookup;
        this.history = history;
        this.view = view;
        this.models = models;
        this.changes = changes;
        this.names = names;
    }

    @GetMapping(ANSWER)
    @Allowed.SignedIn
    ModelAndView page(@PathVariable AssessmentId id, @PathVariable String question) {
        Assessment assessment = lookup.get(id);
        Optional<Question> asked = view.questionnaire(assessment).question(question);
        List<AnswerHistory.Version> versions =
                history.versions(assessment, Assessments.DPIA, question, LocaleContextHolder.getLocale());
        Question shown = asked.or(() ->
                        versions.stream().map(AnswerHistory.Version::question).findFirst())
                .orElseThrow(() -> new Refused.NotFound("assessment.refused.question"));
        return models.base("assessment/history", assessment)
                .addObject("question", shown)
                .addObject("gone", asked.isEmpty())
                .addObject("back", section(assessment, question))
                .addObject("editable", asked.isPresent() && view.editable(assessment))
                .addObject("versions", lines(assessment, versions));
    }

    /** Makes an earlier version the answer again; {@code basedOn} is the newest that the person saw. */
    @PostMapping(ANSWER + "/restore")
    @Allowed.SignedIn
    String restore(
            @PathVariable AssessmentId id,
            @PathVariable String question,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "0") int basedOn,
            RedirectAttributes redirect) {
        history.restore(id, Assessments.DPIA, question, version, basedOn);
        redirect.addFlashAttribute("said", models.say("history.restored"));
        return "redirect:/assessments/" + id + "/answers/" + question;
    }

    private List<Version> lines(Assessment assessment, List<AnswerHistory.Version> versions) {
        List<Version> lines = new ArrayList<>();
        for (int at = 0; at < versions.size(); at++) {
            SavedAnswer one = versions.get(at).saved();
            Optional<AnswerHistory.Version> before =
                    at + 1 < versions.size() ? Optional.of(versions.get(at + 1)) : Optional.empty();
            lines.add(new Version(
                    one.version(),
                    names.people().nameOf(Optional.of(one.by())),
                    names.dates().moment(one.at()),
                    one.value().isEmpty(),
                    changes.between(assessment, before, versions.get(at))));
        }
        return lines;
    }

    private String section(Assessment assessment, String question) {
        return view.questionnaire(assessment).sections().stream()
                .filter(section -> section.questions().stream().anyMatch(q -> q.id().equals(question)))
                .map(section -> "/assessments/%s/questionnaire/%s?question=%s#slot-%s"
                        .formatted(assessment.id(), section.id(), question, question))
                .findFirst()
                .orElse("/assessments/" + assessment.id() + "/version");
    }

    /** Names and dates. */
    @Component("historyNames")
    record Names(People people, Dates dates) {}

    /** A version with what it changed; {@code cleared} when it took the answer out. */
    record Version(int number, String who, String when, boolean cleared, List<WordDiff.Piece> pieces) {}
}
