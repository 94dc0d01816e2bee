package io.praevia.screening.web;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.Assessments;
import io.praevia.assessment.Step;
import io.praevia.assessment.answers.Answers;
import io.praevia.assessment.rules.DecisionLog;
import io.praevia.identity.People;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.text.Dates;
import io.praevia.kernel.text.Message;
import io.praevia.questionnaire.AnswerText;
import io.praevia.questionnaire.AnswerValue;
import io.praevia.questionnaire.Question;
import io.praevia.questionnaire.Visibility;
import io.praevia.screening.LawOutcome;
import io.praevia.screening.Screening;
import io.praevia.screening.ScreeningOutcome;
import io.praevia.screening.ScreeningRulings;
import io.praevia.screening.Screenings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What DPO and privacy office read before they say something about a screening. */
@Component
class OfficePages {

    private final AssessmentLookup lookup;
    private final Screenings screenings;
    private final ScreeningRulings rulings;
    private final Facts facts;

    OfficePages(AssessmentLookup lookup, Screenings screenings, ScreeningRulings rulings, Facts facts) {
        this.lookup = lookup;
        this.screenings = screenings;
        this.rulings = rulings;
        this.facts = facts;
    }

    /** @throws Refused.NotFound if the screening was not sent yet, or is not shared with the reader */
    OfficePage page(AssessmentId id, Step step) {
        Assessment assessment = lookup.get(id);
        Screening screening =
                screenings.find(id).orElseThrow(() -> new Refused.NotFound("screening.refused.not-found"));
        return new OfficePage(
                assessment,
                facts.people().nameOf(Optional.of(assessment.owner())),
                screening,
                facts.said(screening),
                facts.reasons(id),
                screenings.laws(id),
                facts.answers(assessment),
                rulings.obstacle(assessment, step).map(Message::toString).orElse(""));
    }

    /** What is known about a screening. */
    @Component
    record Facts(Answers answers, DecisionLog decisions, People people, Dates dates, Visibility visibility) {

        List<Row> answers(Assessment assessment) {
            AnswerText text = new AnswerText(LocaleContextHolder.getLocale());
            Map<String, AnswerValue> given = answers.values(assessment, Assessments.SCREENING);
            var questions = answers.questionnaire(assessment, Assessments.SCREENING, LocaleContextHolder.getLocale());
            return visibility.visibleQuestions(questions, given).stream()
                    .map(question -> row(question, text.read(question, given.get(question.id()))))
                    .toList();
        }

        /** The rules that hit when the screening was sent, in words. */
        List<String> reasons(AssessmentId id) {
            return decisions.of(id).stream()
                    .filter(logged -> logged.ruling().table().equals("screening"))
                    .reduce((first, second) -> second)
                    .map(logged -> logged.ruling().reasons(LocaleContextHolder.getLocale()))
                    .orElse(List.of());
        }

        Said said(Screening screening) {
            return new Said(
                    screening.dpoView().map(v -> by(v.by(), v.at())).orElse(""),
                    screening.ruling().map(r -> by(r.by(), r.at())).orElse(""));
        }

        private String by(io.praevia.kernel.PersonId person, java.time.Instant at) {
            return people.nameOf(Optional.of(person)) + ", " + dates.day(at);
        }

        private static Row row(Question question, AnswerText.Readable answer) {
            return new Row(question.label(), String.join("\n", answer.lines()), null);
        }
    }

    /** As {@code lists :: answers} takes it. */
    record Row(
            String label,
            String value,
            @org.jspecify.annotations.Nullable String href) {}

    /** Who gave the view and the ruling, and when; empty while nobody did. */
    record Said(String view, String ruling) {}

    /**
     * The page.
     *
     * @param obstacle why the reader cannot do this step, empty if they can
     */
    record OfficePage(
            Assessment assessment,
            String owner,
            Screening screening,
            Said said,
            List<String> reasons,
            List<LawOutcome> laws,
            List<Row> answers,
            String obstacle) {
        public boolean mayAct() {
            return obstacle.isEmpty();
        }

        /** Names of the laws against which "not required" has to be reasoned. */
        public String against() {
            return laws.stream()
                    .filter(law -> law.result() != ScreeningOutcome.Result.NOT_REQUIRED)
                    .map(LawOutcome::name)
                    .collect(Collectors.joining(", "));
        }

        public String href() {
            return "/assessments/%s".formatted(assessment.id());
        }
    }
}
