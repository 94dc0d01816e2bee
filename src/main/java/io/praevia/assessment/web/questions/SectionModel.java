package io.praevia.assessment.web.questions;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.Assessments;
import io.praevia.assessment.answers.Answers;
import io.praevia.kernel.Refused;
import io.praevia.questionnaire.Completeness;
import io.praevia.questionnaire.Questionnaire;
import io.praevia.questionnaire.Questionnaire.Section;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The pages of the questionnaire with their words. */
@Component
class SectionModel {

    /** Pages below the assessment to which "Save" may return. */
    static final Set<String> BACK = Set.of("check", "rework");

    private final SectionView view;
    private final Answers answers;
    private final Completeness completeness;
    private final MessageSource messages;
    private final AnswerChanges changes;
    private final Helpers helpers;

    SectionModel(
            SectionView view,
            Answers answers,
            Completeness completeness,
            MessageSource messages,
            AnswerChanges changes,
            Helpers helpers) {
        this.view = view;
        this.answers = answers;
        this.completeness = completeness;
        this.messages = messages;
        this.changes = changes;
        this.helpers = helpers;
    }

    ModelAndView overview(Assessment assessment) {
        Questionnaire questionnaire = view.questionnaire(assessment);
        return base("assessment/questionnaire", assessment)
                .addObject("questionnaire", questionnaire)
                .addObject("editable", view.editable(assessment))
                .addObject("offered", view.offered(assessment));
    }

    ModelAndView page(Assessment assessment, Section section, List<SectionView.Slot> slots, @Nullable String back) {
        return numbered("assessment/section", assessment, section)
                .addObject("keep", helpers.kept(assessment, section))
                .addObject("already", view.already(assessment, section))
                .addObject("last", view.next(assessment, section).isEmpty())
                .addObject("slots", slots)
                .addObject("known", helpers.knowledge().besideSlots(slots))
                .addObject(
                        "offered",
                        slots.stream()
                                .filter(s -> s.visible() && s.offer() != null)
                                .count())
                .addObject("owner", view.editable(assessment))
                .addObject("asked", helpers.asked(assessment, section))
                .addObject("mine", helpers.mine(assessment, section))
                .addObject("colleagues", helpers.colleagues(assessment))
                .addObject("since", changes.sinceSent(assessment, section))
                .addObject("conflicts", List.of())
                .addObject("errors", List.of())
                .addObject("back", BACK.contains(back == null ? "" : back) ? back : null);
    }

    ModelAndView locked(Assessment assessment, Section section) {
        String reason = assessment.editable()
                ? say("questions.locked.foreign")
                : say("questions.locked", assessment.phase().label());
        return numbered("assessment/section-read", assessment, section)
                .addObject("reason", reason)
                .addObject("answers", view.read(assessment, section));
    }

    /** The piece that answers an autosave, with its status. */
    ModelAndView autosaved(Assessment assessment, SectionSave.Outcome outcome, List<SectionView.Slot> moved) {
        ModelAndView piece = new ModelAndView("assessment/section-pieces :: slots")
                .addObject("slots", moved)
                .addObject("known", helpers.knowledge().besideSlots(moved))
                .addObject("assessment", assessment)
                .addObject("fileNames", view.fileNames(assessment));
        if (!outcome.conflicts().isEmpty()) {
            piece.addObject("conflicts", view.both(assessment, outcome.conflicts()));
            piece.setViewName("assessment/section-pieces :: conflicts");
            piece.setStatus(HttpStatus.CONFLICT);
        } else if (!outcome.errors().isEmpty()) {
            piece.addObject("errors", problems(outcome));
            piece.setViewName("assessment/section-pieces :: errors");
            piece.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        } else if (moved.isEmpty()) {
            piece.setViewName("assessment/section-pieces :: nothing");
            piece.setStatus(HttpStatus.NO_CONTENT);
        }
        return piece;
    }

    static List<Refused.Problem> problems(SectionSave.Outcome outcome) {
        return outcome.errors().values().stream()
                .map(error -> new Refused.Problem(error.anchor(), error.question() + " " + error.message()))
                .toList();
    }

    private ModelAndView numbered(String name, Assessment assessment, Section section) {
        List<String> asked = view.asked(assessment).stream().map(Section::id).toList();
        return base(name, assessment)
                .addObject("section", section)
                .addObject("number", asked.indexOf(section.id()) + 1)
                .addObject("count", asked.size());
    }

    ModelAndView base(String name, Assessment assessment) {
        String home = "/assessments/" + assessment.id();
        Questionnaire questionnaire = view.questionnaire(assessment);
        List<Completeness.Progress> progress =
                completeness.progress(questionnaire, answers.values(assessment, Assessments.DPIA));
        int open = progress.stream().mapToInt(p -> p.total() - p.answered()).sum();
        int minutes = progress.stream().mapToInt(Completeness.Progress::minutes).sum();
        return new ModelAndView(name)
                .addObject("assessment", assessment)
                .addObject("fileNames", view.fileNames(assessment))
                .addObject("sections", tasks(assessment, questionnaire, progress))
                .addObject("open", open)
                .addObject("minutes", minutes < 10 ? Math.max(1, minutes) : (minutes + 4) / 5 * 5)
                .addObject(
                        "trail",
                        List.of(
                                new Crumb(say("assessments.title"), "/assessments"),
                                new Crumb(assessment.title(), home),
                                new Crumb(say("questions.title"), home + "/questionnaire")));
    }

    private List<Task> tasks(Assessment assessment, Questionnaire questionnaire, List<Completeness.Progress> progress) {
        return progress.stream()
                .map(p -> new Task(
                        questionnaire.section(p.sectionId()).orElseThrow().title(),
                        "/assessments/%s/questionnaire/%s".formatted(assessment.id(), p.sectionId()),
                        hint(p),
                        p.status().name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .toList();
    }

    private String hint(Completeness.Progress progress) {
        return progress.minutes() == 0
                ? say("assessment.answered", progress.answered(), progress.total())
                : say("questions.section-left", progress.answered(), progress.total(), progress.minutes());
    }

    String say(String key, Object... words) {
        return messages.getMessage(key, words, LocaleContextHolder.getLocale());
    }

    /** A line of the task list. */
    record Task(String label, String href, String hint, String status) {}

    /** A page above this one. */
    record Crumb(String label, String href) {}
}
