package io.praevia.questionnaire.regime;

import io.praevia.questionnaire.AnswerValue;
import io.praevia.questionnaire.Question;
import io.praevia.questionnaire.Questionnaire;
import io.praevia.questionnaire.Visibility;
import io.praevia.questionnaire.definition.FeelNames;
import io.praevia.questionnaire.lint.Trials;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Whether a condition is settled, whatever the answers still to come: it is tried over the answers that conditions tell
 * apart, for each open question that it reads, also through the conditions of those questions.
 */
@Component
public class Foresight {

    /** More completions than this are not tried; the condition then counts as open. */
    private static final int MOST = 512;

    private final Visibility visibility;

    public Foresight(Visibility visibility) {
        this.visibility = visibility;
    }

    /** True, false, or open with the questions asked now that could change it; "not sure" leaves a question open. */
    public Outlook of(String feel, Questionnaire questionnaire, Map<String, AnswerValue> answers) {
        return new View(questionnaire, answers, visibility.visibleQuestions(questionnaire, answers)).of(feel);
    }

    /** The same for many conditions over the same answers, by someone who knows already what is asked. */
    View view(Questionnaire questionnaire, Map<String, AnswerValue> answers, Collection<Question> asked) {
        return new View(questionnaire, answers, asked);
    }

    /** Conditions over the same answers; each, and each part of a conjunction, is tried once. */
    final class View {

        private final Questionnaire questionnaire;
        private final Map<String, AnswerValue> answers;
        private final Collection<Question> asked;
        private final Map<String, Outlook> known = new HashMap<>();

        private View(Questionnaire questionnaire, Map<String, AnswerValue> answers, Collection<Question> asked) {
            this.questionnaire = questionnaire;
            this.answers = answers;
            this.asked = asked;
        }

        Outlook of(String feel) {
            Outlook before = known.get(feel);
            if (before != null) return before;
            Outlook outlook = whole(feel);
            known.put(feel, outlook);
            return outlook;
        }

        private Outlook whole(String feel) {
            List<String> parts = conjuncts(feel);
            if (parts.size() == 1) return tried(feel);
            List<Outlook> outlooks = parts.stream().map(this::of).toList();
            Optional<Outlook> fails = outlooks.stream().filter(Outlook::fails).findFirst();
            List<Outlook> open = outlooks.stream().filter(Outlook::open).toList();
            if (fails.isPresent()) return fails.get();
            if (open.isEmpty()) return outlooks.get(0);
            return open.size() == 1 ? open.get(0) : tried(feel);
        }

        private Outlook tried(String feel) {
            Map<String, Question> read = new LinkedHashMap<>();
            collect(feel, questionnaire, read);
            List<Question> open = read.values().stream()
                    .filter(question -> Foresight.open(question, answers))
                    .toList();
            Optional<Boolean> settled = settled(feel, only(questionnaire, read.values()), answers, open);
            return settled.isPresent()
                    ? new Outlook(settled, List.of())
                    : new Outlook(settled, open.stream().filter(asked::contains).toList());
        }
    }

    /** The parts of {@code (a) and (b)}, which is how conditions are folded; any other condition is one part. */
    static List<String> conjuncts(String feel) {
        List<String> parts = new ArrayList<>();
        String rest = feel.strip();
        while (rest.startsWith("(")) {
            int end = closing(rest);
            parts.add(rest.substring(1, end).strip());
            String after = rest.substring(end + 1).strip();
            if (after.isEmpty()) return parts;
            if (!after.startsWith("and ")) return List.of(feel);
            rest = after.substring("and ".length()).strip();
        }
        return List.of(feel);
    }

    /** Where the bracket closes with which the text opens; the last character when it never does. */
    private static int closing(String text) {
        int depth = 0;
        boolean quoted = false;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter == '"') quoted = !quoted;
            if (!quoted && letter == '(') depth++;
            if (!quoted && letter == ')' && --depth == 0) return at;
        }
        return text.length() - 1;
    }

    /** The questions that matter to a condition, as a questionnaire that is quick to walk through. */
    private static Questionnaire only(Questionnaire questionnaire, Collection<Question> read) {
        Questionnaire.Section any = questionnaire.sections().get(0);
        return questionnaire.withSections(List.of(any.with(List.copyOf(read))));
    }

    private static void collect(String feel, Questionnaire questionnaire, Map<String, Question> read) {
        for (String name : FeelNames.in(feel).all())
            questionnaire
                    .question(name)
                    .filter(question -> read.putIfAbsent(name, question) == null)
                    .map(Question::when)
                    .ifPresent(when -> collect(when, questionnaire, read));
    }

    private static boolean open(Question question, Map<String, AnswerValue> answers) {
        AnswerValue answer = answers.get(question.id());
        return answer == null || answer instanceof AnswerValue.NotSure;
    }

    private Optional<Boolean> settled(
            String feel, Questionnaire questionnaire, Map<String, AnswerValue> answers, List<Question> open) {
        String conditions = Stream.concat(Stream.of(feel), open.stream().map(Question::when))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
        List<List<AnswerValue>> trials = new ArrayList<>();
        long completions = 1;
        for (Question question : open) {
            List<AnswerValue> definite = Trials.of(question, conditions).stream()
                    .filter(answer -> answer != null && !(answer instanceof AnswerValue.NotSure))
                    .map(Objects::requireNonNull)
                    .toList();
            trials.add(definite);
            completions *= definite.size();
            if (completions > MOST) return Optional.empty();
        }
        Boolean first = null;
        for (int number = 0; number < completions; number++) {
            boolean holds = visibility.holds(feel, questionnaire, completed(answers, open, trials, number));
            if (first != null && first != holds) return Optional.empty();
            first = holds;
        }
        return Optional.ofNullable(first);
    }

    /** The answers with the completion of this number, counted in mixed radix over the trials. */
    private static Map<String, AnswerValue> completed(
            Map<String, AnswerValue> answers, List<Question> open, List<List<AnswerValue>> trials, int number) {
        Map<String, AnswerValue> completed = new LinkedHashMap<>(answers);
        int rest = number;
        for (int i = 0; i < open.size(); i++) {
            completed.put(
                    open.get(i).id(), trials.get(i).get(rest % trials.get(i).size()));
            rest /= trials.get(i).size();
        }
        return completed;
    }

    /**
     * How a condition comes out.
     *
     * @param settled the value that no further answer changes; empty while it is open
     * @param because the questions asked now that keep it open; empty when it is settled
     */
    public record Outlook(Optional<Boolean> settled, List<Question> because) {

        /** Whether it is true and stays so. */
        public boolean holds() {
            return settled.orElse(false);
        }

        /** Whether it is false and stays so. */
        public boolean fails() {
            return !settled.orElse(true);
        }

        /** Whether answers are missing that decide it. */
        public boolean open() {
            return settled.isEmpty();
        }
    }
}
