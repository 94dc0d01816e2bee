package io.praevia.questionnaire.regime;

import io.praevia.questionnaire.AnswerValue;
import io.praevia.questionnaire.Question;
import io.praevia.questionnaire.Questionnaire;
import io.praevia.questionnaire.Visibility;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the answers of an assessment give to each point of a regime. */
@Component
public class Coverage {

    private final Visibility visibility;
    private final Foresight foresight;

    public Coverage(Visibility visibility, Foresight foresight) {
        this.visibility = visibility;
        this.foresight = foresight;
    }

    /** Reads these answers once, for any number of regimes. */
    public Reading read(Questionnaire questionnaire, Map<String, AnswerValue> answers) {
        return new Reading(questionnaire, answers);
    }

    /** How well a point is served, from the most to do to the least. */
    public enum State {
        MISSING,
        THIN,
        /** Something else says it, at a later step. */
        LATER,
        ANSWERED,
        /** The other answers show that it does not concern the project. */
        DOES_NOT_ARISE;

        /** The name used in message keys and the API, such as {@code does-not-arise}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Of several that serve one point: alike when they agree, and thin when only some say enough. */
        public static State together(Collection<State> states) {
            Set<State> count = new LinkedHashSet<>(states);
            if (count.size() > 1) count.remove(DOES_NOT_ARISE);
            if (count.equals(Set.of(ANSWERED, LATER))) return LATER;
            if (count.isEmpty()) return MISSING;
            return count.size() == 1 ? count.iterator().next() : THIN;
        }
    }

    /** A question that serves a point, and what its answer gives. */
    public record Served(Question question, String sectionId, Substance substance) {

        State state() {
            if (substance == Substance.ENOUGH) return State.ANSWERED;
            return substance.isMissing() ? State.MISSING : State.THIN;
        }
    }

    /**
     * A point as far as questions serve it.
     *
     * @param served the questions that are asked, in the order of the questionnaire; optional ones without an answer only
     *     when nothing else serves the point
     * @param because open questions that decide whether another one is asked that would serve it
     */
    public record Covered(Regime.Point point, State state, List<Served> served, List<Question> because) {}

    /** The answers of one assessment. */
    public final class Reading {

        private final Questionnaire questionnaire;
        private final Set<Question> asked;
        private final Map<String, AnswerValue> counting;
        private final Map<Question, Question> elsewhere = new HashMap<>();
        private final Foresight.View view;
        private final Map<String, Set<Question>> serving = new HashMap<>();
        private final Map<Question, String> sections = new HashMap<>();

        private Reading(Questionnaire questionnaire, Map<String, AnswerValue> answers) {
            this.questionnaire = questionnaire;
            this.asked = new LinkedHashSet<>(visibility.visibleQuestions(questionnaire, answers));
            this.counting = visibility.visibleAnswers(questionnaire, answers);
            this.view = foresight.view(questionnaire, answers, asked);
            for (Questionnaire.Section section : questionnaire.sections()) {
                elsewhere.putAll(visibility.alreadyAnswered(questionnaire, section, answers));
                for (Question question : section.questions()) {
                    sections.put(question, section.id());
                    codes(question)
                            .forEach(code -> serving.computeIfAbsent(code, one -> new LinkedHashSet<>())
                                    .add(question));
                }
            }
        }

        /** Whether this version of the questionnaire says which points it serves. */
        public boolean measurable() {
            return !serving.isEmpty();
        }

        /** Whether the regime applies. */
        public Foresight.Outlook scope(Regime regime) {
            return regime.scope() == null
                    ? new Foresight.Outlook(Optional.of(true), List.of())
                    : view.of(regime.scope());
        }

        /** Each point, in the order of the regime. */
        public List<Covered> points(Regime regime) {
            return regime.points().stream().map(this::point).toList();
        }

        /** The section that asks this question. */
        public String section(Question question) {
            return Objects.requireNonNull(sections.get(question));
        }

        private Covered point(Regime.Point point) {
            Set<Question> serving = this.serving.getOrDefault(point.code(), Set.of());
            List<Served> served = serving.stream()
                    .map(question -> elsewhere.getOrDefault(question, question))
                    .filter(asked::contains)
                    .distinct()
                    .map(question -> served(question, point.code()))
                    .toList();
            List<Served> owed = served.stream().filter(this::owed).toList();
            List<Question> because = serving.stream()
                    .filter(question -> !asked.contains(question) && !elsewhere.containsKey(question))
                    .flatMap(question -> view.of(Objects.requireNonNull(question.when())).because().stream())
                    .distinct()
                    .toList();
            List<Served> counted = owed.isEmpty() ? served : owed;
            List<State> states =
                    new ArrayList<>(counted.stream().map(Served::state).toList());
            boolean cannotArise = !serving.isEmpty() && because.isEmpty();
            if (states.isEmpty()) states.add(cannotArise ? State.DOES_NOT_ARISE : State.MISSING);
            return new Covered(point, State.together(states), counted, because);
        }

        private Served served(Question question, String code) {
            return new Served(question, section(question), Substance.of(question, counting.get(question.id()), code));
        }

        private boolean owed(Served served) {
            return !served.substance().isMissing() || visibility.required(served.question(), questionnaire, counting);
        }
    }

    private static Stream<String> codes(Question question) {
        return Stream.concat(
                question.serves().stream(), question.columns().stream().flatMap(column -> column.serves().stream()));
    }
}
