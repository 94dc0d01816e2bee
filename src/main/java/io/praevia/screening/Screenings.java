package io.praevia.screening;

import io.praevia.assessment.Access;
import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.Assessments;
import io.praevia.assessment.Phase;
import io.praevia.assessment.answers.Answers;
import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.UseCase;
import io.praevia.kernel.Words;
import io.praevia.questionnaire.AnswerValue;
import io.praevia.questionnaire.Question;
import io.praevia.questionnaire.Questionnaire;
import io.praevia.questionnaire.Visibility;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;

/** The owner's side of the screening: what the answers mean, and sending it. */
@Service
public class Screenings {

    private final AssessmentLookup lookup;
    private final Access access;
    private final Answers answers;
    private final Threshold threshold;
    private final ScreeningStore store;
    private final ScreeningRoute route;
    private final Visibility visibility;

    Screenings(
            AssessmentLookup lookup,
            Access access,
            Answers answers,
            Threshold threshold,
            ScreeningStore store,
            ScreeningRoute route,
            Visibility visibility) {
        this.visibility = visibility;
        this.lookup = lookup;
        this.access = access;
        this.answers = answers;
        this.threshold = threshold;
        this.store = store;
        this.route = route;
    }

    /** What the answers saved so far mean; changes nothing. */
    @Allowed.SignedIn
    public ScreeningOutcome outcome(AssessmentId id) {
        Assessment assessment = lookup.get(id);
        return threshold.weigh(id, questions(assessment), answers.values(assessment, Assessments.SCREENING));
    }

    /** What each law said when the screening was sent; empty before. */
    @Allowed.Internal
    public List<LawOutcome> laws(AssessmentId id) {
        return route.laws(id);
    }

    /** How it went, once it was sent. */
    @Allowed.Internal
    public Optional<Screening> find(AssessmentId id) {
        return store.find(id);
    }

    /**
     * Sends the screening.
     *
     * @param contest why the risk is not high although the rules ask for a full assessment; blank when the owner agrees
     * @throws Refused.Invalid if questions are open that could still change the outcome, or whether it can be contested
     */
    @UseCase
    @Allowed.SignedIn
    public void submit(AssessmentId id, @Nullable String contest) {
        Assessment assessment = lookup.get(id);
        access.requireEdit(assessment);
        if (assessment.phase() != Phase.SCREENING || store.find(id).isPresent()) {
            throw new Refused.Conflict("screening.refused.sent");
        }
        Map<String, AnswerValue> given = answers.values(assessment, Assessments.SCREENING);
        ScreeningOutcome outcome = route.decide(assessment, questions(assessment), given);
        if (outcome.result() == ScreeningOutcome.Result.UNDECIDED) {
            requireEveryQuestion(asked(assessment, given), given);
        }
        Optional<String> reason = contest(outcome, contest);
        if (reason.isPresent()) {
            requireEveryQuestion(
                    asked(assessment, given).stream()
                            .filter(question -> question.criterion().contains(Threshold.CASE))
                            .toList(),
                    given);
        }
        store.insert(id, outcome, reason);
        route.sent(assessment, outcome, reason);
    }

    private List<Question> asked(Assessment assessment, Map<String, AnswerValue> given) {
        return visibility.visibleQuestions(questions(assessment), given);
    }

    private Questionnaire questions(Assessment assessment) {
        return answers.questionnaire(assessment, Assessments.SCREENING, LocaleContextHolder.getLocale());
    }

    private static Optional<String> contest(ScreeningOutcome outcome, @Nullable String contest) {
        String words = Words.optional("contest", contest, Words.TEXT);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        if (!outcome.contestable()) {
            throw new Refused.Invalid("contest", "screening.refused.contest");
        }
        return Optional.of(words);
    }

    private static void requireEveryQuestion(List<Question> asked, Map<String, AnswerValue> given) {
        var open = asked.stream()
                .filter(question -> !given.containsKey(question.id()))
                .map(question -> new Refused.Problem(question.id(), "screening.refused.answer", question.label()))
                .toList();
        if (!open.isEmpty()) {
            throw new Refused.Invalid(open);
        }
    }
}
