package io.praevia.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.questionnaire.Questionnaire.Section;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the questionnaire: order never matters, and a hidden answer never counts. */
class VisibilityPropertyTests {

    private final Visibility visibility = Samples.VISIBILITY;
    private final Completeness completeness = new Completeness(visibility);

    @Property(tries = 200)
    void visibilityDoesNotDependOnTheOrderOfQuestions(@ForAll("cases") Case given, @ForAll long shuffle) {
        List<Question> shuffled = new ArrayList<>(given.questions);
        Collections.shuffle(shuffled, new Random(shuffle));
        assertThat(visible(shuffled, given.answers)).isEqualTo(visible(given.questions, given.answers));
    }

    @Property(tries = 200)
    void aHiddenAnswerChangesNothing(@ForAll("cases") Case given) {
        Questionnaire whole = questionnaire(given.questions);
        Set<String> visible = visible(given.questions, given.answers);
        Map<String, AnswerValue> without = new HashMap<>(given.answers);
        without.keySet().retainAll(visible);
        Map<String, AnswerValue> turned = new HashMap<>(given.answers);
        turned.replaceAll((id, answer) -> visible.contains(id) ? answer : opposite(answer));
        for (Map<String, AnswerValue> other : List.of(without, turned)) {
            assertThat(visible(given.questions, other)).isEqualTo(visible);
            assertThat(completeness.gaps(whole, other)).isEqualTo(completeness.gaps(whole, given.answers));
            assertThat(completeness.progress(whole, other)).isEqualTo(completeness.progress(whole, given.answers));
        }
    }

    @Property(tries = 200)
    void aVisibleQuestionIsOneWhoseConditionHoldsForVisibleAnswers(@ForAll("cases") Case given) {
        Set<String> visible = visible(given.questions, given.answers);
        Map<String, Object> seen = new HashMap<>();
        for (Question question : given.questions) {
            AnswerValue answer = visible.contains(question.id()) ? given.answers.get(question.id()) : null;
            seen.put(question.id(), answer == null ? null : answer.forConditions());
        }
        for (Question question : given.questions) {
            boolean holds = question.when() == null
                    || Boolean.TRUE.equals(new FeelExpressions().evaluate(question.when(), seen));
            assertThat(visible.contains(question.id())).as(question.toString()).isEqualTo(holds);
        }
    }

    @Provide
    Arbitrary<Case> cases() {
        return Arbitraries.integers()
                .between(2, 9)
                .flatMap(size -> Arbitraries.randomValue(random -> Case.of(size, random)));
    }

    record Case(List<Question> questions, Map<String, AnswerValue> answers) {

        static Case of(int size, Random random) {
            List<Question> questions = new ArrayList<>();
            Map<String, AnswerValue> answers = new HashMap<>();
            for (int at = 0; at < size; at++) {
                questions.add(question("q" + at, at == 0 ? null : condition(at, random), condition(size, random)));
                if (random.nextInt(4) > 0) answers.put("q" + at, answer(random));
            }
            return new Case(questions, answers);
        }

        private static String condition(int below, Random random) {
            String one = "q" + random.nextInt(below);
            String other = "q" + random.nextInt(below);
            return switch (random.nextInt(6)) {
                case 0 -> null;
                case 1 -> one + " = true";
                case 2 -> "not(" + one + " = true)";
                case 3 -> one + " = null or " + other + " = false";
                case 4 -> one + " = true and " + other + " != true";
                default -> one + " = \"not_sure\"";
            };
        }

        private static AnswerValue answer(Random random) {
            int kind = random.nextInt(5);
            return kind == 0 ? new AnswerValue.NotSure() : new AnswerValue.YesNo(kind > 2);
        }

        private static Question question(String id, String when, String required) {
            return new Question(
                    id,
                    QuestionType.YES_NO,
                    id,
                    "",
                    "",
                    "",
                    "",
                    when,
                    required == null ? "true" : required,
                    true,
                    List.of(),
                    List.of(),
                    List.of("privacy"),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    null,
                    List.of());
        }
    }

    private static AnswerValue opposite(AnswerValue answer) {
        return answer instanceof AnswerValue.YesNo yesNo
                ? new AnswerValue.YesNo(!yesNo.yes())
                : new AnswerValue.YesNo(true);
    }

    private static Questionnaire questionnaire(List<Question> questions) {
        return new Questionnaire(
                "random",
                1,
                "Random",
                "",
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(new Section("all", "All", "", null, questions)));
    }

    private Set<String> visible(List<Question> questions, Map<String, AnswerValue> answers) {
        return new HashSet<>(Samples.ids(visibility.visibleQuestions(questionnaire(questions), answers)));
    }
}
