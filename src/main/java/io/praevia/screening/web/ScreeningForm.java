package io.praevia.screening.web;

import io.praevia.assessment.Access;
import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentProcess;
import io.praevia.assessment.Assessments;
import io.praevia.assessment.Phase;
import io.praevia.assessment.answers.Answers;
import io.praevia.assessment.answers.SavedAnswer;
import io.praevia.assessment.reuse.Offers;
import io.praevia.assessment.reuse.Suggestions;
import io.praevia.kernel.Refused;
import io.praevia.kernel.text.Dates;
import io.praevia.questionnaire.AnswerText;
import io.praevia.questionnaire.AnswerValue;
import io.praevia.questionnaire.FormAnswers;
import io.praevia.questionnaire.Question;
import io.praevia.questionnaire.QuestionType;
import io.praevia.questionnaire.Questionnaire;
import io.praevia.questionnaire.Visibility;
import io.praevia.screening.Screening;
import io.praevia.screening.ScreeningOutcome;
import io.praevia.screening.Screenings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/** The screening as a form: saves answers one by one and says what they mean. */
@Component
class ScreeningForm {

    private final Answers answers;
    private final Screenings screenings;
    private final Access access;
    private final FormAnswers forms;
    private final Surroundings around;

    ScreeningForm(Answers answers, Screenings screenings, Access access, FormAnswers forms, Surroundings around) {
        this.answers = answers;
        this.screenings = screenings;
        this.access = access;
        this.forms = forms;
        this.around = around;
    }

    boolean editable(Assessment assessment) {
        return assessment.phase() == Phase.SCREENING && access.mayEdit(assessment);
    }

    Assessment requireEdit(Assessment assessment) {
        access.requireEdit(assessment);
        return assessment;
    }

    /** Saves each answer that differs; an answer that somebody else changed meanwhile stays theirs and is named. */
    Saved save(Assessment assessment, MultiValueMap<String, String> typed) {
        Questionnaire questions = questions(assessment);
        List<String> changedByOthers = new ArrayList<>();
        boolean places = false;
        for (Question question : questions.questions()) {
            Optional<AnswerValue> value = forms.parse(question, typed).value();
            if (value.isPresent()) {
                int version = number(typed.getFirst(question.id() + ".version"));
                try {
                    int now = answers.save(assessment.id(), Assessments.SCREENING, question.id(), value, version)
                            .version();
                    places |= now != version && question.type() == QuestionType.COUNTRIES;
                } catch (Refused.Stale stale) {
                    changedByOthers.add(question.label());
                }
            }
        }
        return new Saved(changedByOthers, List.of(), places);
    }

    /** Makes suggested answers those of the person: one, or with an asterisk all. */
    void keep(Assessment assessment, List<String> wanted) {
        List<String> all =
                questions(assessment).questions().stream().map(Question::id).toList();
        around.suggestions().keep(assessment.id(), Assessments.SCREENING, wanted.contains("*") ? all : wanted);
    }

    ModelAndView page(Assessment assessment, Saved saved) {
        Map<String, SavedAnswer> given = answers.all(assessment, Assessments.SCREENING);
        Questionnaire questions = asked(assessment);
        ScreeningOutcome outcome = screenings.outcome(assessment.id());
        boolean all = questions.questions().stream()
                .allMatch(q ->
                        given.containsKey(q.id()) && given.get(q.id()).value().isPresent());
        return base("screening/page", assessment)
                .addObject("questionnaire", questions)
                .addObject("typed", typed(questions, given))
                .addObject("versions", versions(questions, given))
                .addObject("offers", around.offers().of(assessment, Assessments.SCREENING))
                .addObject("outcome", outcome)
                .addObject(
                        "answered",
                        questions.questions().stream()
                                .filter(q -> given.containsKey(q.id()))
                                .count())
                .addObject("shown", shown(questions))
                .addObject("sendable", outcome.result() != ScreeningOutcome.Result.UNDECIDED || all)
                .addObject("others", saved.changedByOthers())
                .addObject("errors", saved.problems());
    }

    ModelAndView readOnly(Assessment assessment, Optional<Screening> sent) {
        AnswerText reader = new AnswerText(LocaleContextHolder.getLocale());
        Map<String, AnswerValue> given = answers.values(assessment, Assessments.SCREENING);
        List<Row> rows = asked(assessment).questions().stream()
                .map(q -> new Row(
                        q.label(),
                        String.join(", ", reader.read(q, given.get(q.id())).lines()),
                        null))
                .toList();
        return base("screening/read", assessment)
                .addObject("rows", rows)
                .addObject("screening", sent.orElse(null))
                .addObject("laws", screenings.laws(assessment.id()))
                .addObject("outcome", screenings.outcome(assessment.id()));
    }

    ModelAndView sent(Assessment assessment, Screening screening) {
        var open = around.process().open(assessment.id());
        return base("screening/sent", assessment)
                .addObject("screening", screening)
                .addObject("full", assessment.phase() == Phase.QUESTIONNAIRE)
                .addObject("waitsFor", open.isEmpty() ? "" : open.get(0).waitsFor())
                .addObject(
                        "due",
                        around.dates()
                                .due(
                                        open.isEmpty()
                                                ? Optional.empty()
                                                : open.get(0).dueAt()));
    }

    String say(String key, Object... words) {
        return around.messages().getMessage(key, words, LocaleContextHolder.getLocale());
    }

    private ModelAndView base(String view, Assessment assessment) {
        return new ModelAndView(view)
                .addObject("assessment", assessment)
                .addObject(
                        "trail",
                        List.of(
                                new Crumb(say("assessments.title"), "/assessments"),
                                new Crumb(assessment.title(), "/assessments/" + assessment.id())));
    }

    /** Whether these are not the questions that were on the page, so that it has to be built again. */
    boolean asksOthers(Assessment assessment, @org.jspecify.annotations.Nullable String shown) {
        return shown != null && !shown.equals(shown(asked(assessment)));
    }

    private static String shown(Questionnaire asked) {
        return asked.questions().stream().map(Question::id).collect(Collectors.joining(" "));
    }

    /** The questions that are asked now, in the sections that have any. */
    private Questionnaire asked(Assessment assessment) {
        Questionnaire all = questions(assessment);
        List<Question> asked =
                around.visibility().visibleQuestions(all, answers.values(assessment, Assessments.SCREENING));
        return all.withSections(all.sections().stream()
                .map(section -> section.with(
                        section.questions().stream().filter(asked::contains).toList()))
                .filter(section -> !section.questions().isEmpty())
                .toList());
    }

    private Questionnaire questions(Assessment assessment) {
        return answers.questionnaire(assessment, Assessments.SCREENING, LocaleContextHolder.getLocale());
    }

    private Map<String, FormAnswers.Typed> typed(Questionnaire questions, Map<String, SavedAnswer> given) {
        Map<String, FormAnswers.Typed> typed = new LinkedHashMap<>();
        for (Question question : questions.questions()) {
            SavedAnswer saved = given.get(question.id());
            typed.put(
                    question.id(),
                    forms.typed(question, saved == null ? null : saved.value().orElse(null)));
        }
        return typed;
    }

    private static Map<String, Integer> versions(Questionnaire questions, Map<String, SavedAnswer> given) {
        Map<String, Integer> versions = new LinkedHashMap<>();
        questions.questions().forEach(q -> {
            SavedAnswer saved = given.get(q.id());
            versions.put(q.id(), saved == null ? 0 : saved.version());
        });
        return versions;
    }

    private static int number(@org.jspecify.annotations.Nullable String text) {
        return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    /** What the pages of a screening need from around it. */
    @Component("screeningSurroundings")
    record Surroundings(
            AssessmentProcess process,
            Dates dates,
            MessageSource messages,
            Offers offers,
            Suggestions suggestions,
            Visibility visibility) {}

    /**
     * How saving went: questions that somebody else answered meanwhile, and problems of sending.
     *
     * @param places whether a list of countries changed, which then stays unfolded
     */
    record Saved(List<String> changedByOthers, List<Refused.Problem> problems, boolean places) {

        Saved(List<Refused.Problem> problems) {
            this(List.of(), problems, false);
        }

        boolean clean() {
            return changedByOthers.isEmpty() && problems.isEmpty();
        }
    }

    /** A page above this one. */
    record Crumb(String label, String href) {}

    /** A question with its answer. */
    record Row(
            String label,
            String value,
            @org.jspecify.annotations.Nullable String href) {}
}
