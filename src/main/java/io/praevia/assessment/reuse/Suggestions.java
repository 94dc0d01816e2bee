package io.praevia.assessment.reuse;

import io.praevia.assessment.Access;
import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.Assessments;
import io.praevia.assessment.answers.Answers;
import io.praevia.identity.Allowed;
import io.praevia.identity.CurrentPerson;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.UseCase;
import io.praevia.questionnaire.AnswerValue;
import io.praevia.questionnaire.Question;
import io.praevia.questionnaire.Questionnaire;
import io.praevia.questionnaire.Visibility;
import io.praevia.questionnaire.options.LiveOptions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;

/** Answers from elsewhere that wait for a person: kept one by one or together, or left out. */
@Service
public class Suggestions {

    private final SuggestionStore store;
    private final Answers answers;
    private final Visibility visibility;
    private final AssessmentLookup lookup;
    private final Access access;
    private final Surroundings around;

    Suggestions(
            SuggestionStore store,
            Answers answers,
            Visibility visibility,
            AssessmentLookup lookup,
            Access access,
            Surroundings around) {
        this.store = store;
        this.answers = answers;
        this.visibility = visibility;
        this.lookup = lookup;
        this.access = access;
        this.around = around;
    }

    /** Suggestions for questions that are asked if everything suggested is still true, in page order. */
    @Allowed.Internal
    public List<Suggestion> open(Assessment assessment, String questionnaire) {
        Questionnaire asked = answers.questionnaire(assessment, questionnaire);
        List<Suggestion> open = store.open(assessment.id(), asked);
        if (open.isEmpty()) {
            return open;
        }
        Map<String, AnswerValue> assumed = answers.values(assessment, questionnaire);
        open.forEach(suggestion -> assumed.putIfAbsent(suggestion.question().id(), suggestion.value()));
        Set<String> visible = visible(asked, assumed);
        Locale language = LocaleContextHolder.getLocale();
        Questionnaire read =
                around.options().in(answers.questionnaire(assessment, questionnaire, language), assumed, language);
        return open.stream()
                .filter(s -> visible.contains(s.question().id()))
                .map(s -> s.reading(read.question(s.question().id()).orElseThrow()))
                .toList();
    }

    /** Answers that could not be carried over; the person has to give them anew. */
    @Allowed.Internal
    public List<Suggestion.Lost> lost(Assessment assessment) {
        return store.lost(assessment.id(), answers.questionnaire(assessment, Assessments.DPIA));
    }

    /**
     * Makes suggestions answers of the current person, as far as they are asked with what is answered then; what is
     * answered already stays as it is.
     *
     * @return how many became answers
     */
    @UseCase
    @Allowed.SignedIn
    public int keep(AssessmentId id, String questionnaire, Collection<String> questions) {
        Assessment assessment = lookup.get(id);
        access.requireEdit(assessment);
        Questionnaire asked = answers.questionnaire(assessment, questionnaire);
        List<Suggestion> left = new ArrayList<>(store.open(id, asked));
        left.removeIf(suggestion -> !questions.contains(suggestion.question().id()));
        int before = left.size();
        for (boolean more = true; more; ) {
            Set<String> visible = visible(asked, answers.values(assessment, questionnaire));
            List<Suggestion> now = left.stream()
                    .filter(s -> visible.contains(s.question().id()))
                    .toList();
            now.forEach(suggestion -> keep(id, questionnaire, suggestion));
            left.removeAll(now);
            more = !now.isEmpty();
        }
        return before - left.size();
    }

    /**
     * Suggests what a file says, in place of what was suggested before; an answered question keeps its answer. Twice has
     * no further effect.
     *
     * @return for how many questions
     */
    @UseCase
    @Allowed.SignedIn
    public int offer(AssessmentId id, String questionnaire, String fileName, Map<String, AnswerValue> values) {
        access.requireEdit(lookup.get(id));
        Suggestion.Source source = new Suggestion.Source(
                Suggestion.Kind.FILE, Optional.empty(), fileName, around.clock().instant());
        long offered = values.entrySet().stream()
                .filter(said -> store.put(
                        id,
                        questionnaire,
                        new Suggestion.Found(said.getKey(), Optional.of(said.getValue()), List.of(), source)))
                .count();
        if (offered > 0) {
            around.assessments()
                    .note(id, "answers.offered", Map.of("count", Long.toString(offered)), Map.of("from", fileName));
        }
        return (int) offered;
    }

    /** Leaves a suggestion out: the question is then unanswered. Twice has no effect. */
    @UseCase
    @Allowed.SignedIn
    public void leaveOut(AssessmentId id, String questionnaire, String question) {
        access.requireEdit(lookup.get(id));
        store.settle(id, questionnaire, question, around.current().id());
    }

    private void keep(AssessmentId id, String questionnaire, Suggestion suggestion) {
        String question = suggestion.question().id();
        answers.save(id, questionnaire, question, Optional.of(suggestion.value()), 0);
        store.settle(id, questionnaire, question, around.current().id());
        around.assessments()
                .note(
                        id,
                        "answer.confirmed",
                        Map.of(
                                "question",
                                questionnaire + "." + question,
                                "source",
                                suggestion.source().kind().key()),
                        Map.of("from", suggestion.source().name()));
    }

    private Set<String> visible(Questionnaire questionnaire, Map<String, AnswerValue> given) {
        return visibility.visibleQuestions(questionnaire, given).stream()
                .map(Question::id)
                .collect(Collectors.toSet());
    }

    /** Who acts, the trail, and what rows of other answers offer. */
    @org.springframework.stereotype.Component("suggestionSurroundings")
    record Surroundings(CurrentPerson current, Assessments assessments, LiveOptions options, Clock clock) {}
}
